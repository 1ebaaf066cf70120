/** The folders of the side bar, from the projection's running counters alone: nothing is counted by reading messages. */
import { countOfMonth } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceMonthRow, ImportRow } from '../../projection/rows.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { StatusShape } from '../../ui/icon/status-word.tsx';
import type { TreeNode } from '../../ui/tree/flatten-tree.ts';
import { momentInWords } from '../timeline/api.ts';
import { type ListedEvidence, listedSchema, monthInWords } from './listed-evidence.ts';

/** A node that opens a list has it for its id. */
export function listNodeId(listed: ListedEvidence): string {
  return JSON.stringify(listed);
}

export function listOfNode(id: string): ListedEvidence | undefined {
  if (!id.startsWith('{')) return undefined;
  const parsed = listedSchema.safeParse(JSON.parse(id));
  return parsed.success ? parsed.data : undefined;
}

const figure = (count: number) => count.toLocaleString('en-US');

export function folderNodes(
  months: readonly EvidenceMonthRow[],
  imports: readonly ImportRow[],
  iconOf: (kind: string) => string,
): readonly TreeNode[] {
  const counts = countsByScope(months);
  const [all, unlinked] = [counts.get('all') ?? 0, counts.get('unlinked') ?? 0];
  return [
    node({ scope: { kind: 'all' } }, 'All evidence', 'mail', all),
    node({ scope: { kind: 'unlinked' } }, 'Not linked', 'circle-slash', unlinked),
    branch('linked', 'Linked to a record', 'link', all - unlinked, linkedNodes(counts, iconOf)),
    branch('months', 'By month', 'calendar', undefined, monthNodes(months)),
    branch('imports', 'By import', 'inbox', imports.length, importNodes(imports, counts)),
  ];
}

function countsByScope(months: readonly EvidenceMonthRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of months) counts.set(row.scope, (counts.get(row.scope) ?? 0) + countOfMonth(row));
  return counts;
}

/** Scopes of linked evidence are `kind:id`; those of imports are too, and no other scope has a colon. */
function linkedNodes(counts: ReadonlyMap<string, number>, iconOf: (kind: string) => string): readonly TreeNode[] {
  return [...counts].flatMap(([scope, count]) => {
    const [kind = '', id = ''] = scope.split(':', 2);
    const listed = listedSchema.safeParse({ scope: { kind: 'linkedTo', subject: { kind, id } } });
    return listed.success ? [node(listed.data, id, iconOf(kind), count)] : [];
  });
}

function monthNodes(months: readonly EvidenceMonthRow[]): readonly TreeNode[] {
  const ofAll = months.filter(({ scope }) => scope === 'all').toReversed();
  return [...Map.groupBy(ofAll, ({ month }) => month.slice(0, 4))].map(([year, own]) =>
    branch(
      `year ${year}`,
      year,
      'calendar',
      own.reduce((sum, row) => sum + countOfMonth(row), 0),
      own.map((row) =>
        node({ scope: { kind: 'all' }, month: row.month }, monthInWords(row.month), 'folder', countOfMonth(row)),
      ),
    ),
  );
}

/** A run that brought nothing new has no messages of its own, so it is told apart by its receipt only. */
function importNodes(imports: readonly ImportRow[], counts: ReadonlyMap<string, number>): readonly TreeNode[] {
  return imports.map(({ id, finishedAt, complete, failed }) => {
    const isWhole = complete && failed === 0;
    const own = node(
      { scope: { kind: 'import', id } },
      momentInWords(finishedAt),
      'folder',
      counts.get(`import:${id}`) ?? 0,
    );
    if (isWhole) return own;
    return { ...own, icon: <StatusShape status="warning" />, spoken: 'not complete' };
  });
}

function node(listed: ListedEvidence, label: string, icon: string, count: number): TreeNode {
  return { id: listNodeId(listed), label, icon: <Icon name={icon} />, detail: figure(count) };
}

function branch(
  id: string,
  label: string,
  icon: string,
  count: number | undefined,
  children: readonly TreeNode[],
): TreeNode {
  return {
    id,
    label,
    icon: <Icon name={icon} />,
    ...(count === undefined ? {} : { detail: figure(count) }),
    children,
  };
}
