/** "Since our last letter" in words: a paragraph, and a table of what changed. */
import { formatLetterDate } from '../../calendar/letter-date.ts';
import { counted } from '../../kernel/counted.ts';
import { letterNoun } from '../compose/correspondence.ts';
import type { Block, Cell, ParagraphBlock, TableBlock } from '../letter-document.ts';
import { type ActionChange, type ChangesSince, isUnchanged, type Tally } from './changes-since.ts';
import type { PromiseOutcome } from './promise-outcomes.ts';

/** Without the heading, which is the template's. */
export function changesBlocks(changes: ChangesSince): Block[] {
  const table = changesTable(changes);
  return [changesParagraph(changes), ...(table ? [table] : [])];
}

function changesParagraph(changes: ChangesSince): ParagraphBlock {
  const { baseline, asOf, before, now } = changes;
  const reported =
    baseline.asOf === baseline.on ? '' : `, which reported our record as of ${formatLetterDate(baseline.asOf)}`;
  const sentences = [
    `Our last letter in this matter is the ${letterNoun(baseline)} of ${formatLetterDate(baseline.on)}${reported}.`,
    `On ${formatLetterDate(baseline.asOf)} ${tallyInWords(before)}; on ${formatLetterDate(asOf)}, ${tallyInWords(now)}.`,
    ...promiseSentences(changes),
    ...(isUnchanged(changes) ? ['Nothing that this letter reports has changed since.'] : []),
  ];
  return { kind: 'paragraph', content: [{ kind: 'text', text: sentences.join(' ') }] };
}

/** Without a verb of its own, so that it serves both days. */
function tallyInWords({ actions, complete, pastDue }: Tally): string {
  return `our record showed ${complete} of ${counted(actions, 'corrective action')} complete and ${pastDue} past due`;
}

function promiseSentences({ promises }: ChangesSince): string[] {
  if (promises.length === 0) return [];
  const kept = promises.filter(({ outcome }) => outcome === 'kept').length;
  const slipped = promises.length - kept;
  return [`Of the dates that it told, ${kept} ${wasOrWere(kept)} kept and ${slipped} slipped.`];
}

function wasOrWere(count: number): string {
  return count === 1 ? 'was' : 'were';
}

function changesTable(changes: ChangesSince): TableBlock | undefined {
  const rows = [
    ...changes.statuses.map(({ id, source, before, now }) =>
      row(id, 'Status', cell(before ?? 'None'), cell(now ?? 'None', source), ''),
    ),
    ...changes.actions.map(actionRow),
    ...changes.promises.filter(({ about }) => about.kind !== 'milestone').map(promiseRow),
  ];
  if (rows.length === 0) return undefined;
  const { on } = changes.baseline;
  return {
    kind: 'table',
    caption: `Changes since our letter of ${formatLetterDate(on)}`,
    summary: 'One row for each change: what changed, what our last letter said, and what our record says now.',
    columns: [
      { heading: 'ID', isRowHeader: true },
      { heading: 'Change' },
      { heading: `In our letter of ${formatLetterDate(on)}` },
      { heading: `On ${formatLetterDate(changes.asOf)}` },
      { heading: 'Reason and approval' },
    ],
    rows,
  };
}

const changeWords: Readonly<Record<ActionChange['kind'], string>> = {
  added: 'Added',
  withdrawn: 'Withdrawn',
  completed: 'Completed',
  reopened: 'Reopened',
  rescheduled: 'Date moved',
  neverRecorded: 'Date not on record',
  pastDue: 'Past due',
};

function actionRow({ kind, milestone, from, to, approver, reason }: ActionChange): Cell[] {
  const path = kind === 'completed' ? 'completedOn' : 'due';
  const why = whyOf(kind, reason, approver);
  return row(
    milestone,
    changeWords[kind],
    cell(from ? `Due ${formatLetterDate(from)}` : 'Not told'),
    to
      ? dated(path === 'due' ? 'Due ' : 'Completed ', formatLetterDate(to), `${milestone}.${path}`)
      : cell('No longer on record'),
    why,
  );
}

function whyOf(kind: ActionChange['kind'], reason: string | undefined, approver: string | undefined): string {
  if (kind === 'neverRecorded') return 'Our letter told this date; our record was never changed to it.';
  return kind === 'rescheduled' ? [...(reason ? [reason] : []), approvalOf(approver)].join(' ') : '';
}

function approvalOf(approver: string | undefined): string {
  return approver ? `Approved by ${approver}.` : 'No approver on record.';
}

function promiseRow({ about, due, outcome, on }: PromiseOutcome): Cell[] {
  const now = outcome === 'kept' ? 'Done' : on ? 'Later' : 'Not done';
  return row(
    about.id,
    outcome === 'kept' ? 'Date kept' : 'Date slipped',
    cell(`Due ${formatLetterDate(due)}`),
    cell(on ? `${now}, ${formatLetterDate(on)}` : now),
    '',
  );
}

function row(id: string, change: string, before: Cell, now: Cell, why: string): Cell[] {
  return [cell(id), cell(change), before, now, cell(why)];
}

function cell(text: string, source?: string): Cell {
  return text === '' ? [] : [{ kind: 'text', text, ...(source !== undefined && { source }) }];
}

function dated(label: string, text: string, source: string): Cell {
  return [
    { kind: 'text', text: label },
    { kind: 'text', text, source },
  ];
}
