import { useMemo } from 'react';
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { isSameSubject, type Subject, type SuspenseId } from '../../../shared/domain/ids.ts';
import type { Person } from '../../../shared/domain/person/person.ts';
import type { Suspense } from '../../../shared/domain/suspense/suspense.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { bodyOf } from '../../../shared/mail/chain/chain-of-message.ts';
import type { ParsedMessage } from '../../../shared/mail/parsed-message.ts';
import { type AskedDate, askedDates } from '../../../shared/suggestions/asked-dates.ts';
import { partyOfAddress } from '../../../shared/suggestions/party-of-address.ts';
import { type RecordMention, recordMentions } from '../../../shared/suggestions/record-mentions.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { openRecord, RecordSection, recordKinds, useDocket } from '../docket/api.ts';
import { linkableRecords } from './link-evidence.ts';

interface MessageSuggestionsProps {
  readonly row: EvidenceRow;
  readonly message: ParsedMessage;
}

/** What the words of a message call for: records it names and is not linked to, days by which it asks. Nothing is done by itself. */
export function MessageSuggestions({ row, message }: MessageSuggestionsProps) {
  const docket = useDocket();
  const records = typeof docket === 'string' ? undefined : docket.records;
  const words = useMemo(() => wordsOf(message), [message]);
  const known = useMemo(() => linkableRecords(records).map(({ value }) => value), [records]);
  const mentions = useMemo(() => recordMentions(words, known), [words, known]);
  const dates = useMemo(() => askedDates(words, sentOn(message)), [words, message]);
  const unlinked = mentions.filter(({ subject }) => !row.links.some((link) => isSameSubject(link.subject, subject)));
  if (unlinked.length + dates.length === 0) return null;
  return (
    <RecordSection title="Suggested by its words" count={String(unlinked.length + dates.length)}>
      <ul className="evidence-links" aria-label="Suggestions">
        {unlinked.map((mention) => (
          <MentionLine key={mention.subject.id} row={row} mention={mention} />
        ))}
        {dates.map((date) => (
          <DateLine
            key={date.due}
            row={row}
            message={message}
            date={date}
            people={records?.people}
            opened={openedFor(row, date, records?.suspenses)}
          />
        ))}
      </ul>
    </RecordSection>
  );
}

function MentionLine({
  row,
  mention: { subject, quote },
}: {
  readonly row: EvidenceRow;
  readonly mention: RecordMention;
}) {
  const workbench = useWorkbench();
  const { commands } = workbench;
  const link = () => commands.runLink({ command: 'evidence.linkToThis', args: { evidence: row.id, subject } });
  return (
    <li>
      <Icon name={iconOf(subject)} size={14} />
      <span>It names</span>
      <Button look="link" onClick={() => openRecord(workbench, subject)}>
        {subject.id}
      </Button>
      <q className="muted suggestion-quote">{quote}</q>
      <Button
        icon="link"
        aria-label={`Link to ${subject.id}…`}
        reason={commands.reasonAgainst('evidence.linkToThis')}
        onClick={link}
      >
        Link…
      </Button>
    </li>
  );
}

interface DateLineProps {
  readonly row: EvidenceRow;
  readonly message: ParsedMessage;
  readonly date: AskedDate;
  readonly people: readonly Person[] | undefined;
  /** The suspense that was opened for it already. */
  readonly opened: SuspenseId | undefined;
}

function DateLine({ row, message, date: { due, quote, assumed }, people = [], opened }: DateLineProps) {
  const workbench = useWorkbench();
  const { commands } = workbench;
  const day = formatDateWithWeekday(due);
  const ask = () =>
    commands.runLink({
      command: 'suspense.askAboutThis',
      args: { evidence: row.id, what: quote.slice(0, mostAsked), due, ...askingIn(message, due, people) },
    });
  return (
    <li>
      <Icon name="bell" size={14} />
      <span>It asks for something by {day}</span>
      <q className="muted suggestion-quote">{quote}</q>
      {assumed !== undefined && <span className="muted">{assumed}</span>}
      {opened === undefined ? (
        <Button
          icon="add"
          aria-label={`Open a suspense due ${day}…`}
          reason={commands.reasonAgainst('suspense.askAboutThis')}
          onClick={ask}
        >
          Open a suspense…
        </Button>
      ) : (
        <Button look="link" onClick={() => openRecord(workbench, { kind: 'suspense', id: opened })}>
          {`${opened} was opened for it`}
        </Button>
      )}
    </li>
  );
}

/** Whoever sent it asks whoever it was sent to first, on the day on which it was sent. */
function askingIn(message: ParsedMessage, due: LocalDate, people: readonly Person[]) {
  const [from] = message.from;
  const [to] = message.to;
  const askedOn = sentOn(message);
  return {
    askedBy: from && partyOfAddress(from, people),
    askedOf: to && partyOfAddress(to, people),
    ...(askedOn !== undefined && askedOn <= due && { askedOn }),
  };
}

/** One that was withdrawn does not stand in the way of another. */
function openedFor({ id }: EvidenceRow, { due }: AskedDate, suspenses: readonly Suspense[] = []) {
  return suspenses.find((one) => one.evidence === id && one.due === due && one.cancelled === undefined)?.id;
}

/** What the form of a suspense takes. */
const mostAsked = 2_000;

function iconOf(subject: Subject): string {
  return recordKinds.get(subject.kind)?.icon ?? 'link';
}

function wordsOf(message: ParsedMessage): string {
  return `${message.subject ?? ''}\n${bodyOf(message)}`;
}

function sentOn({ date }: ParsedMessage) {
  return date?.shown ? parseLocalDate(date.shown.slice(0, 10)) : undefined;
}
