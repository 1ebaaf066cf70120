/** What every layout with a row a recommendation shares: its facts in, and out. */
import type { RecommendationId } from '../../domain/ids.ts';
import { latest } from '../../domain/latest.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { Asked, RowChange, RowContext, Values } from '../layout.ts';
import { told } from '../told.ts';
import { withoutRepeats } from '../without-repeats.ts';
import { concurrenceNamed, concurrenceWords } from './concurrence-words.ts';

/** The recommendation in the members of the layouts; of what is said anew from time to time, what counts now. */
export function recommendationValues(recommendation: Recommendation): Values {
  const { source, report, reportTitle = '', issuedOn, number, text, closureCriteria, statuses } = recommendation;
  const status = latest(statuses);
  const benefit = latest(recommendation.benefits);
  const assignment = latest(recommendation.assignments);
  const concurrence = latest(recommendation.concurrences);
  return {
    ...{ recommendation: recommendation.id, source, report, reportTitle, issuedOn, number, text },
    closureCriteria: closureCriteria.map((criterion) => criterion.text).join('\n'),
    statusAtIssue: statuses[0]?.words ?? '',
    status: status?.words ?? '',
    statusOn: status?.on ?? '',
    priority: flagOf(latest(recommendation.priorities)?.isPriority),
    concurrence: concurrence ? concurrenceWords[concurrence.answer] : '',
    benefit: benefit ? String(benefit.amount) : '',
    benefitKind: benefit?.kind ?? '',
    office: assignment?.office ?? '',
    actionOfficial: assignment?.actionOfficial ?? '',
  };
}

/** As it stands, with the status of the day that the row or the sheet speaks of: an older sheet does not contradict a newer status, and the same status on a later day is no news. */
export function standingRecommendation(
  id: RecommendationId,
  { statusOn: asked }: Values,
  { state, statusAsOf }: RowContext,
): Values | undefined {
  const recommendation = state.recommendations.get(id);
  if (!recommendation) return undefined;
  const day = asked ?? statusAsOf;
  const status = day && latest(recommendation.statuses.filter(({ on }) => on <= day));
  const { statusOn: _, ...values } = recommendationValues(recommendation);
  return status ? { ...values, status: status.words } : values;
}

/** Records the recommendation with the status it was issued with, and whatever else the row tells of it. */
export function recommendationAdds(id: RecommendationId, values: Values, context: RowContext): readonly Asked[] {
  const { source, report, reportTitle, issuedOn, number, text, status } = values;
  const statusAtIssue = values.statusAtIssue ?? status;
  const closureCriteria = values.closureCriteria?.split('\n').flatMap((line) => line.trim() || []);
  const issued = { source, report, reportTitle, issuedOn, number, text, closureCriteria, printedStatus: statusAtIssue };
  const says = recommendationChanges(id, values, undefined, context)
    .filter(({ member }) => values[member] !== undefined && !isSilent(member, values[member]))
    .filter(({ member }) => member !== 'status' || status !== statusAtIssue || isOfLaterDay(values));
  return [{ intent: 'RecordRecommendation', ...told(issued) }, ...withoutRepeats(says).flatMap(({ asks }) => asks)];
}

function isOfLaterDay({ issuedOn = '', statusOn = '' }: Values): boolean {
  return statusOn > issuedOn;
}

/** What is said anew from time to time is a later fact; any other difference contradicts the record. */
export function recommendationChanges(
  id: RecommendationId,
  values: Values,
  standing: Values | undefined,
  context: RowContext,
): readonly RowChange[] {
  const { issuedOn, status, statusOn, statusSource, priority, concurrence, benefit, benefitKind } = values;
  const day = context.statusAsOf ?? context.effective;
  const effective = issuedOn && issuedOn > day ? issuedOn : day;
  const recommendation = id;
  const amount = benefit ?? standing?.benefit;
  const kind = benefitKind ?? (standing?.benefitKind || unnamedBenefit);
  const benefitAsk = { intent: 'EstimateBenefit', ...told({ recommendation, amount, kind, effective }) };
  const office = values.office ?? standing?.office;
  const actionOfficial = values.actionOfficial ?? standing?.actionOfficial;
  const assignAsk = { intent: 'AssignRecommendation', ...told({ recommendation, office, actionOfficial, effective }) };
  const reported = { recommendation, printedStatus: status, source: statusSource, effective: statusOn ?? effective };
  return [
    { member: 'status', asks: [{ intent: 'RecordReportedStatus', ...told(reported) }] },
    {
      member: 'priority',
      asks: [{ intent: 'SetPriority', recommendation, isPriority: priority === 'yes', effective }],
    },
    {
      member: 'concurrence',
      asks: [{ intent: 'RecordConcurrence', recommendation, answer: concurrenceNamed(concurrence ?? ''), effective }],
    },
    { member: 'benefit', with: ['benefitKind'], asks: [benefitAsk] },
    { member: 'benefitKind', asks: [benefitAsk] },
    { member: 'office', with: ['actionOfficial'], asks: [assignAsk] },
    { member: 'actionOfficial', asks: [assignAsk] },
  ];
}

/** The sheet names an amount and not what it is; a term of the rule table may take its place later. */
const unnamedBenefit = 'not stated';

/** That something is no priority is said by saying nothing. */
function isSilent(member: string, value: string | undefined): boolean {
  return member === 'priority' && value === 'no';
}

function flagOf(said: boolean | undefined): string {
  return said ? 'yes' : 'no';
}
