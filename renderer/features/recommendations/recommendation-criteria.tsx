/** The closure criteria as a checklist: what shows each, and what is missing. */
import type { EvidenceId, Subject } from '../../../shared/domain/ids.ts';
import { latest } from '../../../shared/domain/latest.ts';
import { criterionState } from '../../../shared/domain/recommendation/derived-status.ts';
import {
  type Criterion,
  isCovered,
  type Recommendation,
} from '../../../shared/domain/recommendation/recommendation.ts';
import type { State } from '../../../shared/domain/state.ts';
import { tableOf } from '../../../shared/kernel/table.ts';
import { evidenceByIds, evidenceWindow } from '../../projection/queries/evidence-queries.ts';
import type { Query } from '../../projection/queries/query.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { type Status, StatusWord } from '../../ui/icon/status-word.tsx';
import { MenuButton } from '../../ui/menu/menu-button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { type DocketRecords, openRecord, stateOfRecords, titleOfEvidence } from '../docket/api.ts';
import { coverCriterion, unwithdrawable, withdrawCoverage, withdrawCriterion } from './criterion-forms.ts';

interface CriteriaProps {
  readonly row: Recommendation;
  readonly records: DocketRecords;
}

export function RecommendationCriteria({ row, records }: CriteriaProps) {
  const evidence = useLive(() => readNamed(row), [row]) ?? [];
  if (row.closureCriteria.length === 0)
    return <p className="muted">The report gives no closure criteria; what {row.source} wants to see can be added.</p>;
  const state = withEvidence(stateOfRecords(records), evidence);
  return (
    <ul className="recommendation-criteria" aria-label={`Closure criteria of ${row.id}`}>
      {row.closureCriteria.map((criterion) => (
        <CriterionLine key={criterion.id} row={row} criterion={criterion} state={state} evidence={evidence} />
      ))}
    </ul>
  );
}

/** More than this is never needed to find one piece that proves a completion. */
const mostOfMilestone = 200;

/** The evidence that the criteria rest on: named for them, or linked to the milestones that are. */
function readNamed({ closureCriteria }: Recommendation): Query<readonly EvidenceRow[]> {
  const coverages = closureCriteria.flatMap((criterion) => latest(criterion.coverages) ?? []);
  const subjects = coverages.flatMap(({ milestones }) => milestones).map((id): Subject => ({ kind: 'milestone', id }));
  return async (database) => {
    const named = evidenceByIds(coverages.flatMap(({ evidence }) => evidence))(database);
    const linked = subjects.map((subject) =>
      evidenceWindow({ kind: 'linkedTo', subject }, 'newestFirst', 0, mostOfMilestone)(database),
    );
    return [...(await named), ...(await Promise.all(linked)).flatMap(({ rows }) => rows)];
  };
}

function withEvidence(state: State, rows: readonly EvidenceRow[]): State {
  return { ...state, evidence: tableOf(rows.map((row) => [row.id, row])) };
}

const looks: Readonly<Record<ReturnType<typeof criterionState>, { readonly status: Status; readonly word: string }>> = {
  notCovered: { status: 'noEvidence', word: 'Not covered' },
  covered: { status: 'partial', word: 'Covered, not proven' },
  met: { status: 'met', word: 'Met' },
};

interface CriterionLineProps {
  readonly row: Recommendation;
  readonly criterion: Criterion;
  readonly state: State;
  readonly evidence: readonly EvidenceRow[];
}

function CriterionLine({ row, criterion, state, evidence }: CriterionLineProps) {
  const { status, word } = looks[criterionState(criterion, state)];
  return (
    <li>
      <div>
        <b>{criterion.id}</b> {criterion.text}
        <ShownBy criterion={criterion} state={state} evidence={evidence} />
      </div>
      <StatusWord status={status} word={word} />
      <CriterionActions row={row} criterion={criterion} />
    </li>
  );
}

function ShownBy({ criterion, state, evidence }: Omit<CriterionLineProps, 'row'>) {
  const workbench = useWorkbench();
  const { milestones = [], evidence: named = [] } = latest(criterion.coverages) ?? {};
  if (milestones.length + named.length === 0) return null;
  return (
    <ul className="recommendation-shown-by" aria-label={`What shows ${criterion.id}`}>
      {milestones.map((id) => (
        <li key={id}>
          <Button look="link" icon="milestone" onClick={() => openRecord(workbench, { kind: 'milestone', id })}>
            {id}
          </Button>
          <span className="muted">{state.milestones.get(id)?.description}</span>
        </li>
      ))}
      {named.map((id) => (
        <li key={id}>
          <Button look="link" icon="mail" onClick={() => openRecord(workbench, { kind: 'evidence', id })}>
            {titleOf(id, evidence)}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function titleOf(id: EvidenceId, evidence: readonly EvidenceRow[]): string {
  const piece = evidence.find((row) => row.id === id);
  return piece === undefined ? id : titleOfEvidence(piece);
}

function CriterionActions({ row, criterion }: Pick<CriterionLineProps, 'row' | 'criterion'>) {
  const workbench = useWorkbench();
  const reason = workbench.commands.reasonAgainst('recommendation.addCriterionThis');
  const uncovered = isCovered(criterion) ? undefined : 'Nothing is named that shows it.';
  return (
    <span className="recommendation-criterion-actions">
      <Button
        reason={reason}
        aria-label={`Cover ${criterion.id}`}
        onClick={() => void coverCriterion(workbench, row, criterion)}
      >
        Cover…
      </Button>
      <MenuButton
        icon="ellipsis"
        label={`More for ${criterion.id}`}
        groups={() => [
          [
            {
              id: 'coverage',
              title: 'Take Back What Shows It…',
              reason: reason ?? uncovered,
              choose: () => withdrawCoverage(workbench, row, criterion),
            },
            {
              id: 'withdraw',
              title: 'Withdraw the Criterion…',
              reason: reason ?? unwithdrawable(criterion),
              choose: () => withdrawCriterion(workbench, row, criterion),
            },
          ],
        ]}
      />
    </span>
  );
}
