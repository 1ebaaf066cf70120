/** What `records list` shows of each kind of record: rows for programs, cells for people. */
import type { Evidence } from '../../shared/domain/evidence/evidence.ts';
import { currentDue, isPastDue, type Milestone } from '../../shared/domain/milestone/milestone.ts';
import { type Completeness, completenessOf } from '../../shared/domain/nara-case/element.ts';
import { planDue } from '../../shared/domain/plan/plan.ts';
import type { State } from '../../shared/domain/state.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { rowsById, type Table } from '../../shared/kernel/table.ts';
import { readMessages } from '../ledger/read-messages.ts';
import { chaseListings } from './chase-listings.ts';
import { type Listing, listed } from './listing.ts';
import { recommendationListing } from './recommendation-listing.ts';
import { openReading } from './with-ledger.ts';

export const listings: Readonly<Record<string, Listing>> = {
  recommendations: recommendationListing,
  cases: {
    header: ['ID', 'LETTER', 'DUE', 'ACKNOWLEDGED', 'ELEMENTS', 'STATUS', 'TITLE'],
    rows: async ({ state }) =>
      rowsById(state.cases).map((row) => {
        const completeness = completenessOf(row);
        const { id, letterDate, responseDue, acknowledgedOn, closure, title } = row;
        const meter = meterInWords(completeness);
        const status = closure ? 'closed' : 'open';
        return listed(
          { ...row, completeness, status },
          id,
          letterDate,
          responseDue,
          acknowledgedOn,
          meter,
          status,
          title,
        );
      }),
  },
  caps: {
    header: ['ID', 'OFFICE', 'DUE', 'STATUS', 'MILESTONES', 'COMPLETE', 'PAST DUE', 'TITLE'],
    rows: async ({ state, asOf }) =>
      rowsById(state.plans).map((row) => {
        const derived = { due: planDue(row), status: row.closed ? 'closed' : 'open', ...countsOf(row.id, state, asOf) };
        const { due, status, milestones, complete, pastDue } = derived;
        return listed(
          { ...row, ...derived },
          row.id,
          row.office,
          due,
          status,
          milestones,
          complete,
          pastDue,
          row.title,
        );
      }),
  },
  milestones: {
    header: ['ID', 'CAP', 'ORIGINAL', 'CURRENT', 'COMPLETED', 'STATUS', 'OWNER', 'DESCRIPTION'],
    rows: async ({ state, asOf }) =>
      rowsById(state.milestones).map((row) => {
        const derived = {
          currentDue: currentDue(row),
          status: statusOf(row, asOf),
          isPastDue: isPastDue(row, asOf),
          ownerName: row.owner && state.people.get(row.owner)?.name,
        };
        const { id, plan, originalDue, completedOn, description } = row;
        const { currentDue: due, status, ownerName } = derived;
        return listed({ ...row, ...derived }, id, plan, originalDue, due, completedOn, status, ownerName, description);
      }),
  },
  evidence: {
    header: ['ID', 'DATED', 'FROM', 'SUBJECT', 'LINKED TO'],
    async rows({ state, ledger, ports }) {
      const parsed = await readMessages(ledger, await openReading(ledger, ports));
      return Promise.all(
        inDatedOrder(state.evidence).map(async (row) => {
          const headers = headersOf(await parsed.get(row.sha256));
          return listed({ ...row, ...headers }, row.id, dayOf(row), headers.from, headers.subject, linksOf(row));
        }),
      );
    },
  },
  letters: {
    header: ['ID', 'TO', 'KIND', 'STATUS', 'SENT', 'ORIGIN', 'TITLE'],
    rows: async ({ state }) =>
      rowsById(state.letters).map((row) =>
        listed(row, row.id, row.to, row.kind, row.status, row.sent?.on, row.origin, row.title),
      ),
  },
  ...chaseListings,
};

/** As `4/5 + 1/2`: settled of those that the regulation asks for, and of those that NARA's letter added. */
function meterInWords({ regulation, letter }: Completeness): string {
  const counted = [regulation, letter].filter(({ total }) => total > 0);
  return counted.map(({ settled, total }) => `${settled}/${total}`).join(' + ');
}

function statusOf(milestone: Milestone, asOf: LocalDate): string {
  if (milestone.completedOn) return 'completed';
  return isPastDue(milestone, asOf) ? 'past due' : 'open';
}

function countsOf(plan: string, state: State, asOf: LocalDate) {
  const milestones = rowsById(state.milestones).filter((row) => row.plan === plan);
  return {
    milestones: milestones.length,
    complete: milestones.filter((row) => row.completedOn !== undefined).length,
    pastDue: milestones.filter((row) => isPastDue(row, asOf)).length,
  };
}

function inDatedOrder(evidence: Table<Evidence['id'], Evidence>): Evidence[] {
  return rowsById(evidence).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The day of the import is not given out as the message's own. */
function dayOf({ on, isUndated }: Evidence): string {
  return isUndated ? `none (imported ${on})` : on;
}

function headersOf(
  message: { from: readonly { name: string; address: string }[]; subject: string | null } | undefined,
) {
  const [sender] = message?.from ?? [];
  return { from: sender ? sender.name || sender.address : undefined, subject: message?.subject ?? undefined };
}

function linksOf({ links }: Evidence): string {
  return links.map(({ subject, role }) => `${subject.id} ${role}`).join(', ');
}
