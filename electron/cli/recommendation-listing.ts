/** The list of recommendations: what the auditor printed, and what the record says. */
import { latest } from '../../shared/domain/latest.ts';
import { criterionState, derivedStatus } from '../../shared/domain/recommendation/derived-status.ts';
import { printedStatus, type Recommendation } from '../../shared/domain/recommendation/recommendation.ts';
import type { State } from '../../shared/domain/state.ts';
import { rowsById } from '../../shared/kernel/table.ts';
import { type Listing, listed } from './listing.ts';

export const recommendationListing: Listing = {
  header: ['ID', 'SOURCE', 'ISSUED', 'STATUS (AS PRINTED)', 'STATUS (DERIVED)', 'PRIORITY', 'CRITERIA', 'TEXT'],
  rows: async ({ state }) =>
    rowsById(state.recommendations).map((row) => {
      const derived = derivedOf(row, state);
      const { id, source, issuedOn, text } = row;
      const priority = derived.isPriority ? 'yes' : undefined;
      const met = `${derived.criteriaMet}/${row.closureCriteria.length}`;
      return listed(
        { ...row, ...derived },
        id,
        source,
        issuedOn,
        derived.printedStatus,
        derived.derivedStatus,
        priority,
        met,
        text,
      );
    }),
};

/** What counts of what was said at different times. */
function derivedOf(row: Recommendation, state: State) {
  const met = row.closureCriteria.filter((criterion) => criterionState(criterion, state) === 'met');
  return {
    printedStatus: printedStatus(row),
    derivedStatus: derivedStatus(row, state),
    isPriority: latest(row.priorities)?.isPriority ?? false,
    concurrence: latest(row.concurrences)?.answer,
    benefit: latest(row.benefits),
    assignment: latest(row.assignments),
    responseRule: latest(row.responseRules)?.rule,
    criteriaMet: met.length,
  };
}
