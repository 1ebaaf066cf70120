import { printedStatus, type Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { NoDocket, RecordTree, recordNodeId, useDocket } from '../docket/api.ts';
import { TakesPastedRows } from '../sheets/api.ts';

export function BySourceView() {
  const { commands } = useWorkbench();
  const docket = useDocket();
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  const { recommendations } = docket.records;
  if (recommendations.length === 0) {
    return (
      <EmptyState
        what="Recommendations of OIG and GAO stand here by report."
        how="Record each as its report prints it, with the words that close it."
        action={<Button onClick={() => commands.runLink({ command: 'recommendation.record' })}>Record one…</Button>}
      />
    );
  }
  const nodes = bySource(recommendations);
  return (
    <TakesPastedRows>
      <RecordTree label="Recommendations by source" nodes={nodes} initiallyOpen={allBranches(nodes)} />
    </TakesPastedRows>
  );
}

export function ByStatusView() {
  const docket = useDocket();
  if (typeof docket === 'string') return null;
  return <RecordTree label="Recommendations by printed status" nodes={byStatus(docket.records.recommendations)} />;
}

function bySource(recommendations: readonly Recommendation[]): readonly TreeNode[] {
  return [...Map.groupBy(recommendations, ({ source }) => source)].map(([source, own]) => ({
    id: source,
    label: source,
    icon: <Icon name="organization" />,
    detail: own.length,
    children: [...Map.groupBy(own, ({ report }) => report)].map(([report, ofReport]) => ({
      id: `${source} ${report}`,
      label: report,
      ...(ofReport[0]?.reportTitle === undefined ? {} : { description: ofReport[0].reportTitle }),
      icon: <Icon name="book" />,
      detail: ofReport.length,
      children: ofReport.map((row) => leaf(row, source)),
    })),
  }));
}

function byStatus(recommendations: readonly Recommendation[]): readonly TreeNode[] {
  return [...Map.groupBy(recommendations, printedStatus)].map(([status, own]) => ({
    id: `status ${status}`,
    label: status,
    detail: own.length,
    children: own.map((row) => leaf(row, status)),
  }));
}

function leaf(row: Recommendation, branch: string): TreeNode {
  return {
    id: recordNodeId({ kind: 'recommendation', id: row.id }, branch),
    label: row.id,
    description: row.text,
    icon: <Icon name="law" />,
    spoken: printedStatus(row),
  };
}

function allBranches(nodes: readonly TreeNode[]): readonly string[] {
  return nodes.flatMap(({ id, children }) => (children === undefined ? [] : [id, ...allBranches(children)]));
}
