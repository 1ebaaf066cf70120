import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import { isOurs, type Obligation } from '../../../shared/obligations/obligation.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type DocketRecords, NoDocket, RecordTree, recordNodeId, useDocket, useOwed } from '../docket/api.ts';

export function CasesView() {
  const { commands } = useWorkbench();
  const docket = useDocket();
  const owed = useOwed() ?? [];
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  const { records, today } = docket;
  if (records.cases.length === 0) {
    return (
      <EmptyState
        what="Cases that NARA opened for unauthorized disposition stand here."
        how="A case begins with NARA’s letter; its tracking number is on it."
        action={<Button onClick={() => commands.runLink({ command: 'case.open' })}>New case…</Button>}
      />
    );
  }
  const nodes = records.cases.map((row) => caseNode(row, records, today, owed));
  return <RecordTree label="Cases" nodes={nodes} initiallyOpen={nodes.slice(0, 1).map(({ id }) => id)} />;
}

function caseNode(row: NaraCase, records: DocketRecords, today: LocalDate, owed: readonly Obligation[]): TreeNode {
  const isOwn = ({ subject }: Obligation) => subject.kind === 'case' && subject.id === row.id;
  const late = owed.filter((one) => isOwn(one) && one.state === 'late' && isOurs(one)).length;
  return {
    id: recordNodeId({ kind: 'case', id: row.id }),
    label: row.id,
    description: row.title,
    icon: <Icon name="briefcase" />,
    ...(late > 0 ? { detail: <span className="tone-error">{late} late</span>, spoken: `${late} past due` } : {}),
    children: [...planNodes(row, records, today), ...letterNodes(row, records)],
  };
}

function planNodes(row: NaraCase, { plans, milestones }: DocketRecords, today: LocalDate): TreeNode[] {
  return plans
    .filter(({ cases }) => cases.includes(row.id))
    .map(({ id, title }) => {
      const late = milestones.filter((own) => own.plan === id && own.completedOn === undefined && own.due < today);
      return {
        id: recordNodeId({ kind: 'plan', id }, row.id),
        label: id,
        description: title,
        icon: <Icon name="tasklist" />,
        ...(late.length > 0 ? { detail: <span className="tone-error">{late.length} late</span> } : {}),
      };
    });
}

function letterNodes(row: NaraCase, { letters }: DocketRecords): TreeNode[] {
  return letters
    .filter((letter) => letter.case === row.id)
    .map(({ id, title, status }) => ({
      id: recordNodeId({ kind: 'letter', id }, row.id),
      label: title,
      icon: <Icon name="file-text" />,
      detail: status,
    }));
}
