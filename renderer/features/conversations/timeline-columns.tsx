import type { ConversationRow } from '../../../shared/contracts/conversation.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { GridColumn } from '../../ui/data-grid/grid-column.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { WithRedactions } from '../../ui/text/with-redactions.tsx';
import { isConflict } from './finding-list.tsx';
import { momentInWords, nameIn, shortShownInWords, shownInWords, utcInWords } from './sent-words.ts';

export const timelineColumns: readonly GridColumn<ConversationRow>[] = [
  { id: 'sent', title: 'Sent, as shown', width: '170px', cell: Sent },
  {
    id: 'from',
    title: 'From',
    width: 'minmax(110px, 165px)',
    cell: ({ from }) => <Person address={from} otherwise="not shown" />,
  },
  {
    id: 'to',
    title: 'To',
    width: 'minmax(100px, 160px)',
    cell: ({ to }) => <Person address={to} otherwise="not shown" />,
  },
  { id: 'subject', title: 'Subject', width: 'minmax(180px, 1fr)', cell: Subject },
  { id: 'answers', title: 'Answers', width: 'minmax(190px, 230px)', cell: Answers },
  { id: 'copies', title: 'Copies', width: '70px', align: 'end', cell: Copies },
];

/** More than any cell is wide enough for. */
const mostNames = 6;

function Sent({ sent }: ConversationRow) {
  if (sent === null) return <span className="faint">no date</span>;
  return (
    <span data-tooltip={`${shownInWords(sent.shown)} as shown. ${momentInWords(sent)}`}>
      {shortShownInWords(sent.shown)}
      {sent.utc !== null && <span className="visually-hidden">{` as shown, ${utcInWords(sent.utc, 'minute')}`}</span>}
    </span>
  );
}

function Person({ address, otherwise }: { readonly address: string | null; readonly otherwise: string }) {
  if (address === null || address.trim() === '') return <span className="faint">{otherwise}</span>;
  // Of many, all are read in the tooltip; drawing hundreds of names in a narrow cell would make the scrolling late.
  const people = address.split(';');
  const others = people.length > mostNames ? ` and ${counted(people.length - mostNames, 'other')}` : '';
  const names = `${people.slice(0, mostNames).map(nameIn).join(', ')}${others}`;
  return (
    <span data-tooltip-if-cut={address}>
      <WithRedactions text={names} />
    </span>
  );
}

function Subject({ subject, findings, evidence }: ConversationRow) {
  const conflicts = findings.filter(isConflict);
  const told = findings.map(({ sentence }) => sentence).join(' ');
  return (
    <>
      {findings.length > 0 && (
        <span className={conflicts.length > 0 ? 'row-mark tone-warning' : 'row-mark faint'} data-tooltip={told}>
          <Icon name={conflicts.length > 0 ? 'warning' : evidence === null ? 'quote' : 'info'} size={14} />
          <span className="visually-hidden">{told} </span>
        </span>
      )}
      {subject === null || subject.trim() === '' ? (
        <span className="faint">no subject</span>
      ) : (
        <span data-tooltip-if-cut={subject}>
          <WithRedactions text={subject} />
        </span>
      )}
    </>
  );
}

function Answers({ answers, findings }: ConversationRow) {
  if (answers === null)
    return (
      <span className="faint">
        {findings.some(({ kind }) => kind === 'parentMissing') ? 'a message not here' : 'none known'}
      </span>
    );
  const name = nameIn(answers.from);
  if (answers.shown === null) return <span data-tooltip-if-cut={name}>{name}</span>;
  // A name may be cut, a date never is.
  return (
    <span className="timeline-answers">
      <span data-tooltip-if-cut={name}>{name},</span> <span>{shortShownInWords(answers.shown)}</span>
    </span>
  );
}

function Copies({ copies }: ConversationRow) {
  return (
    <>
      <span aria-hidden="true">{copies.toLocaleString('en-US')}</span>
      <span className="visually-hidden">{counted(copies, 'copy', 'copies')}</span>
    </>
  );
}
