import type { RecommendationId } from '../../domain/ids.ts';
import { recommendationIdFor } from '../../domain/recommendation/decide.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import { rowsById } from '../../kernel/table.ts';
import type { Column, Values } from '../layout.ts';
import type { WritableLayout } from '../write-sheet.ts';
import { concurrenceNamed, concurrenceWords } from './concurrence-words.ts';
import {
  recommendationAdds,
  recommendationChanges,
  recommendationValues,
  standingRecommendation,
} from './recommendation-row.ts';

const columns: readonly Column[] = [
  { member: 'recommendation', title: 'Recommendation ID', synonyms: ['Rec ID', 'ID'], kind: 'words' },
  { member: 'source', title: 'Auditor', synonyms: ['Source', 'Audit Organization', 'OIG/GAO'], kind: 'words' },
  {
    member: 'report',
    title: 'Report',
    synonyms: ['Report Number', 'Report No', 'Report ID', 'Audit Number'],
    kind: 'words',
  },
  { member: 'reportTitle', title: 'Report Title', synonyms: ['Audit Title'], kind: 'words' },
  {
    member: 'issuedOn',
    title: 'Issue Date',
    synonyms: ['Issued', 'Report Date', 'Date Issued'],
    kind: 'date',
    isNeeded: true,
  },
  {
    member: 'number',
    title: 'Recommendation Number',
    synonyms: ['Number', 'No', 'Rec No', 'Rec Number', 'Recommendation No', 'Rec', '#'],
    kind: 'words',
  },
  {
    member: 'text',
    title: 'Recommendation',
    synonyms: ['Recommendation Text', 'Text', 'Description'],
    kind: 'words',
    isNeeded: true,
  },
  { member: 'closureCriteria', title: 'Closure Criteria', synonyms: ['Criteria for Closure'], kind: 'words' },
  { member: 'statusAtIssue', title: 'Status at Issue', synonyms: ['Original Status', 'Initial Status'], kind: 'words' },
  { member: 'status', title: 'Status', synonyms: ['Printed Status', 'Current Status'], kind: 'words' },
  { member: 'priority', title: 'Priority', synonyms: ['Priority Recommendation', 'Is Priority'], kind: 'flag' },
  {
    member: 'concurrence',
    title: 'Concurrence',
    synonyms: ['Agency Response', 'Management Response', 'Concur'],
    kind: 'words',
  },
  {
    member: 'benefit',
    title: 'Monetary Benefit (US dollars)',
    synonyms: ['Monetary Benefit', 'Monetary Benefits', 'Potential Cost Savings', 'Amount'],
    kind: 'dollars',
  },
  { member: 'benefitKind', title: 'Kind of Benefit', synonyms: ['Benefit Kind', 'Type of Benefit'], kind: 'words' },
  { member: 'office', title: 'Responsible Office', synonyms: ['Office'], kind: 'office' },
  { member: 'actionOfficial', title: 'Action Official', synonyms: ['Responsible Official', 'Owner'], kind: 'person' },
  { member: 'statusOn', title: 'Status Date', synonyms: ['Status as of'], kind: 'date' },
];

/** What OIG prints before it has evaluated the first response (rules.md A3.1, OIG-12-30). */
const statusBeforeAnyWord = 'open and unresolved';

/** Our own list of recommendations: what goes out can be taken in. */
export const recommendationsLayout: WritableLayout = {
  name: 'recommendations',
  title: 'Recommendations',
  columns,
  read(given, context) {
    const identified = identify(given);
    if (!identified.ok) return identified;
    const { id, values } = identified.value;
    const answer = concurrenceIn(values);
    if (!answer.ok) return answer;
    const standing = standingRecommendation(id, values, context);
    const isWithoutStatus = !standing && !values.status && !values.statusAtIssue;
    const complete = { ...values, ...answer.value, ...(isWithoutStatus && { status: statusBeforeAnyWord }) };
    return ok({
      subject: { kind: 'recommendation', id },
      standing,
      values: complete,
      adds: recommendationAdds(id, complete, context),
      changes: recommendationChanges(id, complete, standing, context),
      ...(isWithoutStatus && {
        note: `The row tells no status: "${statusBeforeAnyWord}" is taken, as before the first response.`,
      }),
    });
  },
  write: (state) => rowsById(state.recommendations).map(recommendationValues),
};

/** From the report and the number, or from an id that holds both (`OIG-21-62-R5`); the auditor from the report where no column tells it. */
function identify(given: Values): Result<{ readonly id: RecommendationId; readonly values: Values }> {
  const [, reportInId, numberInId] = /^(.+)-R([^-]+)$/.exec(given.recommendation ?? '') ?? [];
  const { report = reportInId, number = numberInId } = given;
  if (report === undefined)
    return blame('report', 'The report number is needed: a column of its own, or an id such as OIG-21-62-R5.');
  if (number === undefined) return blame('number', `The recommendation's number in ${report} is needed.`);
  const source = given.source?.toUpperCase() ?? auditorOf(report);
  if (source === undefined) return blame('source', `It is not told whether ${report} is a report of OIG or of GAO.`);
  const id = recommendationIdFor(report, number);
  if (!id)
    return blame(
      'report',
      `"${report}" and "${number}" do not make an id: use the report's number as printed, such as OIG-21-62.`,
    );
  if (given.recommendation && given.recommendation !== id)
    return blame(
      'recommendation',
      `${given.recommendation} is not the id of number ${number} of ${report}, which is ${id}.`,
    );
  return ok({ id, values: { ...given, report, number, source } });
}

/** The answer in the one way in which the record writes it. */
function concurrenceIn({ concurrence }: Values): Result<Values> {
  if (concurrence === undefined) return ok({});
  const answer = concurrenceNamed(concurrence);
  if (!answer)
    return blame(
      'concurrence',
      `"${concurrence}" does not say whether the agency concurs, partially concurs or does not concur.`,
    );
  return ok({ concurrence: concurrenceWords[answer] });
}

function auditorOf(report: string): string | undefined {
  return /^(GAO|OIG)\b/i.exec(report)?.[1]?.toUpperCase();
}

function blame(member: string, message: string): Result<never> {
  return refuse('sheet.notIdentified', message, { member });
}
