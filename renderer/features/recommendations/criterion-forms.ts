/** The forms of closure criteria: what the auditor wants to see, and what shows it. */
import type { EvidenceId, MilestoneId } from '../../../shared/domain/ids.ts';
import { latest } from '../../../shared/domain/latest.ts';
import {
  type Criterion,
  isCovered,
  type Recommendation,
} from '../../../shared/domain/recommendation/recommendation.ts';
import { evidenceByIds, evidenceWindow } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  chosenOf,
  type DocketRecords,
  docketSession,
  effectiveField,
  evidenceField,
  type FormField,
  type MilestoneRow,
  reasonField,
  record,
  showForm,
  titleOfEvidence,
} from '../docket/api.ts';

export function addCriterion(workbench: Workbench, { id, source }: Recommendation): void {
  showForm(workbench, {
    title: `Closure criterion of ${id}`,
    fields: [
      {
        name: 'text',
        label: 'It closes when',
        kind: 'text',
        isRequired: true,
        hint: `In the words of ${source}: one thing that it wants to see.`,
      },
      effectiveField('Since'),
    ],
    action: 'Add the criterion',
    submit: ({ text = '', ...rest }) =>
      record(workbench, { intent: 'AddCriterion', recommendation: id, text, ...rest }),
  });
}

/** The milestones of the plans that answer it, and the evidence of both; what is named now takes the place of what was named before. */
export async function coverCriterion(workbench: Workbench, row: Recommendation, criterion: Criterion): Promise<void> {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const last = latest(criterion.coverages);
  const milestones = milestonesFor(records, row, last?.milestones ?? []);
  const evidence = await evidenceFor(row, milestones, last?.evidence ?? []);
  const another = await evidenceField('Another piece of evidence', undefined);
  showForm(workbench, {
    title: `What shows ${criterion.id} of ${row.id}`,
    intro: criterion.text,
    fields: [
      several('milestones', 'Milestones', last?.milestones, milestones.map(milestoneChoice)),
      several('pieces', 'Evidence', last?.evidence, evidence.map(evidenceChoice)),
      another,
      effectiveField('Since'),
    ].filter(({ kind, choices }) => kind !== 'several' || choices?.length !== 0),
    action: 'Record what shows it',
    submit: ({ milestones: shown, pieces, evidence: other, ...rest }) =>
      record(workbench, {
        intent: 'CoverCriterion',
        recommendation: row.id,
        criterion: criterion.id,
        milestones: [...chosenOf(shown)],
        evidence: [...new Set([...chosenOf(pieces), ...(other === undefined ? [] : [other])])],
        ...rest,
      }),
  });
}

function several(
  name: string,
  label: string,
  chosen: readonly string[] | undefined,
  choices: NonNullable<FormField['choices']>,
): FormField {
  return { name, label, kind: 'several', initial: chosen?.join('\n'), choices };
}

function milestoneChoice({ id, description }: MilestoneRow) {
  return { value: id, title: `${id} ${description}` };
}

function evidenceChoice(piece: EvidenceRow) {
  return { value: piece.id, title: titleOfEvidence(piece) };
}

/** Those of the plans that answer it; all of them where none does yet. */
function milestonesFor(
  { plans, milestones }: DocketRecords,
  { id }: Recommendation,
  named: readonly MilestoneId[],
): readonly MilestoneRow[] {
  const answering = new Set(plans.filter(({ recommendations }) => recommendations.includes(id)).map((plan) => plan.id));
  const own = milestones.filter((row) => answering.has(row.plan) || named.includes(row.id));
  return own.length > 0 ? own : milestones;
}

/** More than this of one record is found by its list of evidence. */
const mostOfOneRecord = 20;

async function evidenceFor(
  { id }: Recommendation,
  milestones: readonly MilestoneRow[],
  named: readonly EvidenceId[],
): Promise<readonly EvidenceRow[]> {
  const { projection } = shownProjection.getState();
  if (projection === undefined) return [];
  const subjects = [
    { kind: 'recommendation', id } as const,
    ...milestones.slice(0, mostOfOneRecord).map((row) => ({ kind: 'milestone', id: row.id }) as const),
  ];
  const found = await Promise.all([
    projection.read(evidenceByIds(named)),
    ...subjects.map(async (subject) => {
      const linked = await projection.read(
        evidenceWindow({ kind: 'linkedTo', subject }, 'newestFirst', 0, mostOfOneRecord),
      );
      return linked.rows;
    }),
  ]);
  return [...new Map(found.flat().map((piece) => [piece.id, piece])).values()];
}

export function withdrawCoverage(workbench: Workbench, { id }: Recommendation, criterion: Criterion): void {
  showForm(workbench, {
    title: `Take back what shows ${criterion.id} of ${id}`,
    intro: 'What was named last was entered in error; what was named before it counts again.',
    fields: [reasonField],
    action: 'Take it back',
    submit: ({ reason = '' }) =>
      record(workbench, { intent: 'WithdrawCoverage', recommendation: id, criterion: criterion.id, reason }),
  });
}

export function withdrawCriterion(workbench: Workbench, { id }: Recommendation, criterion: Criterion): void {
  showForm(workbench, {
    title: `Withdraw ${criterion.id} of ${id}`,
    intro: criterion.text,
    fields: [{ ...reasonField, refusals: ['criterionCovered'] }],
    action: 'Withdraw the criterion',
    submit: ({ reason = '' }) =>
      record(workbench, { intent: 'WithdrawCriterion', recommendation: id, criterion: criterion.id, reason }),
  });
}

/** Why a criterion cannot be withdrawn now. */
export function unwithdrawable(criterion: Criterion): string | undefined {
  return criterion.coverages.length > 0 || isCovered(criterion)
    ? 'What shows it is recorded: take that back first.'
    : undefined;
}
