import type { RecommendationId } from '../../domain/ids.ts';
import { recommendationIdFor } from '../../domain/recommendation/decide.ts';
import type { State } from '../../domain/state.ts';
import { ok, type Result, refuse } from '../../kernel/result.ts';
import type { Column, Layout, RowContext, Values } from '../layout.ts';
import { recommendationAdds, recommendationChanges, standingRecommendation } from './recommendation-row.ts';

/** Source of the columns: GAO's download of open recommendations, gao.gov/open-recs2-csv; three banner lines come first. */
const columns: readonly Column[] = [
  { member: 'reportTitle', title: 'Publication Name', kind: 'words' },
  { member: 'report', title: 'Publication Number', kind: 'words', isNeeded: true },
  { member: 'issuedOn', title: 'Date Publication Issued', kind: 'date', isNeeded: true },
  { member: 'text', title: 'Recommendation', kind: 'words', isNeeded: true },
  { member: 'status', title: 'Status', kind: 'words', isNeeded: true },
  { member: 'priority', title: 'Priority', kind: 'flag' },
];

/** GAO's own list of its recommendations. It numbers none, so a row is known by its report and its words. */
export const gaoLayout: Layout = {
  name: 'gao',
  title: 'GAO open recommendations',
  columns,
  read(given, context) {
    const identified = identify(given, context);
    if (!identified.ok) return identified;
    const { id, number, note } = identified.value;
    const values = { ...given, source: 'GAO', number };
    const standing = standingRecommendation(id, values, context);
    return ok({
      subject: { kind: 'recommendation', id },
      standing,
      adds: recommendationAdds(id, values, context),
      changes: recommendationChanges(
        id,
        { ...values, statusSource: "GAO's list of open recommendations" },
        standing,
        context,
      ),
      ...(note && { note }),
    });
  },
};

interface Identity {
  readonly id: RecommendationId;
  readonly number: string;
  readonly note?: string;
}

/** By its words, where the record or an earlier row has them; then by "(Recommendation 3)", as GAO ends them; else by its place among its report's rows. */
function identify({ report = '', text = '' }: Values, { state, memory }: RowContext): Result<Identity> {
  if (memory.size === 0) remember(state, memory);
  const known = memory.get(wordsKey(report, text));
  const number = known ?? /\(Recommendation (\d+)\)\W*$/i.exec(text)?.[1] ?? nextNumber(report, state, memory);
  const id = recommendationIdFor(report, number);
  if (!id)
    return refuse('sheet.notIdentified', `"${report}" is not a publication's number such as GAO-21-105.`, {
      member: 'report',
    });
  memory.set(wordsKey(report, text), number);
  const isCounted = known === undefined && !text.includes('(Recommendation');
  return ok({ id, number, ...(isCounted && { note: `GAO's list gives no number: ${id} is its place in this list.` }) });
}

function remember(state: State, memory: Map<string, string>): void {
  memory.set('', '');
  for (const { source, report, text, number } of state.recommendations.values())
    if (source === 'GAO') memory.set(wordsKey(report, text), number);
}

/** The first number that no recommendation of the report has; where the last search ended is remembered, so that no row searches from the start. */
function nextNumber(report: string, state: State, memory: Map<string, string>): string {
  let number = Number(memory.get(countKey(report)) ?? 0) + 1;
  while (state.recommendations.has(`${report}-R${number}` as RecommendationId)) number += 1;
  memory.set(countKey(report), String(number));
  return String(number);
}

function wordsKey(report: string, text: string): string {
  return `words\n${report}\n${text.replaceAll(/\s+/g, ' ')}`;
}

function countKey(report: string): string {
  return `count\n${report}`;
}
