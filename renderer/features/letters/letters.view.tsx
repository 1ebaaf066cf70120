import { useState } from 'react';
import { firstDayOf, lastDayOf, printFiscalQuarter } from '../../../shared/calendar/fiscal-quarter.ts';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Obligation } from '../../../shared/obligations/obligation.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { Tree } from '../../ui/tree/tree.tsx';
import { useExpanded } from '../../ui/tree/use-expanded.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type DocketRecords, NoDocket, RecordTree, recordNodeId, useDocket, useOwed } from '../docket/api.ts';
import { sinceInWords } from './letter-stage.ts';
import { quarterlyStatus, startDraft } from './start-draft.ts';
import { quarterInShort, writableQuarters } from './writable-quarters.ts';

/** The letters that could be written now, by case. */
export function DraftsView() {
  const docket = useDocket();
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  const { records, today } = docket;
  if (records.cases.length === 0)
    return (
      <EmptyState
        what="The quarters that a letter to NARA could report stand here, by case."
        how="The docket holds no case yet."
      />
    );
  return <DraftTree records={records} today={today} />;
}

interface DocketOfDay {
  readonly records: DocketRecords;
  readonly today: LocalDate;
}

function DraftTree({ records, today }: DocketOfDay) {
  const owed = useOwed() ?? [];
  const workbench = useWorkbench();
  const [expanded, toggle] = useExpanded(records.cases.slice(0, 1).map(({ id }) => id));
  const [focused, setFocused] = useState<string>();
  const branches = records.cases.map((row) => ({ row, drafts: draftsOf(row, { records, today }, owed) }));
  const nodes = branches.map(({ row, drafts }) => caseNode(row, drafts));
  const activate = (id: string) => {
    const draft = branches.flatMap(({ drafts }) => drafts).find((one) => nodeId(one.draft) === id)?.draft;
    if (draft === undefined) toggle(id);
    else
      void startDraft(workbench, {
        template: quarterlyStatus,
        about: { kind: 'case', id: draft.case },
        quarter: draft.quarter,
      });
  };
  return (
    <Tree
      label="Letters that could be written now"
      nodes={nodes}
      expanded={expanded}
      onToggle={toggle}
      selectedId={focused}
      onSelect={setFocused}
      onActivate={activate}
    />
  );
}

interface LetterOfQuarter {
  readonly case: CaseId;
  readonly quarter: string;
}

interface Writable {
  readonly draft: LetterOfQuarter;
  /** @example 'Jan–Mar 2022' */
  readonly months: string;
  /** Of the oldest update owed on days of this quarter. */
  readonly due: LocalDate | undefined;
  readonly isLate: boolean;
}

function draftsOf(row: NaraCase, { records, today }: DocketOfDay, owed: readonly Obligation[]): readonly Writable[] {
  const updates = owed.filter(({ subject, period }) => subject.id === row.id && period !== undefined);
  return writableQuarters(row, records.letters, today).map((quarter) => {
    const name = printFiscalQuarter(quarter);
    const [first, last] = [firstDayOf(quarter), lastDayOf(quarter)];
    const due = updates.find(({ period }) => period && period.first <= last && first <= period.last)?.due;
    return {
      draft: { case: row.id, quarter: name },
      months: `${monthOf(first)}–${monthOf(last)} ${last.slice(0, 4)}`,
      due,
      isLate: due !== undefined && due < today,
    };
  });
}

function caseNode(row: NaraCase, drafts: readonly Writable[]): TreeNode {
  return {
    id: row.id,
    label: row.id,
    description: row.title,
    icon: <Icon name="briefcase" />,
    detail: String(drafts.length),
    spoken: `${drafts.length} could be written`,
    children: drafts.map(({ draft, months, due, isLate }) => ({
      id: nodeId(draft),
      label: quarterInShort(draft.quarter),
      description: months,
      icon: <Icon name="edit" />,
      ...(due === undefined
        ? {}
        : {
            detail: <span className={isLate ? 'tone-error' : ''}>{isLate ? 'late' : `due ${formatDate(due)}`}</span>,
            spoken: `due ${formatDate(due)}${isLate ? ', late' : ''}`,
          }),
    })),
  };
}

/** Without its day and its year. */
function monthOf(day: LocalDate): string {
  return formatDate(day).split(' ')[1] ?? '';
}

function nodeId({ case: id, quarter }: LetterOfQuarter): string {
  return `${id} ${quarter}`;
}

export function IssuedView() {
  return <Letters label="Issued letters" holds={isIssued} icon="lock" none="No letter waits to be sent." />;
}

export function SentView() {
  return (
    <Letters label="Sent letters" holds={isSentByUs} icon="pass" none="No letter of the workbench was sent yet." />
  );
}

export function RegisteredView() {
  return (
    <Letters
      label="Letters from before the workbench"
      holds={isRegistered}
      icon="mail"
      none="No letter sent before the workbench is registered."
    />
  );
}

/** Issued and not sent. */
function isIssued({ issued, sent }: Letter): boolean {
  return issued !== undefined && sent === undefined;
}

function isSentByUs({ origin, sent }: Letter): boolean {
  return origin === 'workbench' && sent !== undefined;
}

function isRegistered({ origin }: Letter): boolean {
  return origin === 'external';
}

interface LettersProps {
  readonly label: string;
  readonly holds: (letter: Letter) => boolean;
  readonly icon: string;
  readonly none: string;
}

function Letters({ label, holds, icon, none }: LettersProps) {
  const docket = useDocket();
  if (typeof docket === 'string') return null;
  const letters = docket.records.letters.filter(holds);
  if (letters.length === 0) return <p className="letters-none">{none}</p>;
  return <RecordTree label={label} nodes={letters.map((letter) => letterNode(letter, icon))} />;
}

function letterNode(letter: Letter, icon: string): TreeNode {
  const { id, title, quarter, draftedOn, issued, sent } = letter;
  const since = sinceInWords(letter);
  const day = formatDate(sent?.on ?? issued?.on ?? draftedOn);
  return {
    id: recordNodeId({ kind: 'letter', id }),
    label: quarter === undefined ? title : `${quarterInShort(quarter)} status`,
    description: letter.case,
    icon: <Icon name={icon} />,
    detail: since ?? day,
    spoken: since === undefined ? day : `${since}, ${day}`,
  };
}
