import { type CaseId, caseIdSchema } from '../../../shared/domain/ids.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok, refuse } from '../../../shared/kernel/result.ts';
import { type TimelineRow, timelineRows } from '../../../shared/mail/chain/timeline-rows.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { readMessages } from '../../ledger/read-messages.ts';
import { type EvidenceTimeline, readTimeline } from '../../mail/timeline.ts';
import { agencyNotice } from '../agency-notice.ts';
import { type Answer, type Command, UsageError, type Words } from '../command.ts';
import { textTable } from '../text-table.ts';
import { openReading, withLedger } from '../with-ledger.ts';
import { everyWord, word } from '../words.ts';

/** In a terminal a sender or a subject may be cut; `--json` has it whole. */
const widestCell = 48;

export const timelineCommand: Command = {
  name: 'timeline',
  usage: 'timeline DIR [--case ID] [--agency DOMAIN]',
  summary: 'Every message in the evidence once, received or only quoted, in the order in which they were sent.',
  options: {
    case: { type: 'string', argument: 'ID', help: 'Only the evidence that is linked to this NARA case.' },
    agency: {
      type: 'string',
      multiple: true,
      argument: 'DOMAIN',
      help: 'Mail domain of the agency, in place of those that the docket holds, such as example.gov.',
    },
  },
  positionals: { min: 1, max: 1 },
  run(words) {
    const wanted = askedCase(words);
    const asked = everyWord(words, 'agency');
    return withLedger(words, 'read', async (ledger, ports) => {
      if (wanted && !ledger.state().cases.has(wanted))
        return refuse('case.unknown', `There is no case ${wanted} in this docket.`);
      const domains = asked.length > 0 ? asked : (ledger.state().docket?.mailDomains ?? []);
      const store = await readMessages(ledger, await openReading(ledger, ports));
      const { notices = [], ...answer } = answerOf(await readTimeline(store, evidenceOf(ledger, wanted), { domains }));
      return ok({ ...answer, notices: [...notices, ...agencyNotice(domains)] });
    });
  },
};

function askedCase(words: Words): CaseId | undefined {
  const id = word(words, 'case');
  if (id === undefined) return undefined;
  const read = caseIdSchema.safeParse(id);
  if (!read.success) throw new UsageError(`--case ${read.error.issues[0]?.message}.`);
  return read.data;
}

/** Whatever can hold messages; a document kept as it is cannot. */
function evidenceOf(ledger: Ledger, wanted: CaseId | undefined) {
  return [...ledger.state().evidence.values()].filter(
    ({ format, links }) =>
      format !== 'document' &&
      (wanted === undefined || links.some(({ subject }) => subject.kind === 'case' && subject.id === wanted)),
  );
}

function answerOf({ reading, unread }: EvidenceTimeline): Answer {
  const messages = timelineRows(reading);
  const { findings, conversations } = reading;
  const conflicts = findings.filter(({ kind }) => kind === 'clockAgainstQuoting');
  const table = textTable(
    ['SENT', 'ZONE', 'FROM', 'SUBJECT', 'COPIES'],
    messages.map(cellsOf),
    'No message in this evidence.',
    widestCell,
  );
  const counts = `${counted(messages.length, 'message')} in ${counted(conversations.length, 'conversation')}, ${counted(findings.length, 'finding')}.`;
  const order = conflicts.length === 0 ? [] : ['Marked with *: its clock is earlier than that of a message it quotes.'];
  const notices =
    unread.length === 0 ? [] : [`${unread.join(', ')} could not be read: what it says is not in this timeline.`];
  return { lines: [...table, '', counts, ...order], json: { messages, findings, unread }, notices };
}

function cellsOf({ sent, zone, from, subject, copies, isMoved }: TimelineRow): string[] {
  const when = sent === null ? 'not known' : sent.replace('T', ' ');
  return [
    `${when}${isMoved ? ' *' : ''}`,
    zone?.id ?? '',
    from ?? 'not shown',
    subject ?? 'none',
    String(copies.length),
  ];
}
