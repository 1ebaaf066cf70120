/** What `records list` shows of each kind of record: rows for programs, cells for people. */
import type { Evidence } from '../../shared/domain/evidence/evidence.ts';
import { currentDue, isPastDue } from '../../shared/domain/milestone/milestone.ts';
import { printedStatus } from '../../shared/domain/recommendation/recommendation.ts';
import type { State } from '../../shared/domain/state.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { rowsById, type Table } from '../../shared/kernel/table.ts';
import type { DocketPorts } from '../docket/docket-ports.ts';
import { openDocketParsedStore } from '../ledger/import-evidence.ts';
import type { Ledger } from '../ledger/ledger.ts';

type Row = Readonly<Record<string, unknown>>;

export interface Listing {
  readonly header: readonly string[];
  rows(view: View): Promise<readonly Row[]>;
  cells(row: Row): readonly string[];
}

interface View {
  readonly state: State;
  readonly asOf: LocalDate;
  readonly ledger: Ledger;
  readonly ports: DocketPorts;
}

export const listings: Readonly<Record<string, Listing>> = {
  recommendations: {
    header: ['ID', 'SOURCE', 'ISSUED', 'STATUS (AS PRINTED)', 'TEXT'],
    rows: async ({ state }) => rowsById(state.recommendations).map((row) => ({ ...row, printedStatus: printedStatus(row) })),
    cells: cellsOf('id', 'source', 'issuedOn', 'printedStatus', 'text'),
  },
  cases: {
    header: ['ID', 'LETTER', 'DUE', 'ACKNOWLEDGED', 'TITLE'],
    rows: async ({ state }) => rowsById(state.cases).map((row) => ({ ...row })),
    cells: cellsOf('id', 'letterDate', 'responseDue', 'acknowledgedOn', 'title'),
  },
  caps: {
    header: ['ID', 'OFFICE', 'MILESTONES', 'COMPLETE', 'PAST DUE', 'TITLE'],
    rows: async ({ state, asOf }) => rowsById(state.plans).map((plan) => ({ ...plan, ...countsOf(plan.id, state, asOf) })),
    cells: cellsOf('id', 'office', 'milestones', 'complete', 'pastDue', 'title'),
  },
  milestones: {
    header: ['ID', 'CAP', 'ORIGINAL', 'CURRENT', 'COMPLETED', 'STATUS', 'OWNER', 'DESCRIPTION'],
    rows: async ({ state, asOf }) =>
      rowsById(state.milestones).map((row) => ({
        ...row,
        currentDue: currentDue(row),
        status: row.completedOn ? 'completed' : isPastDue(row, asOf) ? 'past due' : 'open',
        isPastDue: isPastDue(row, asOf),
        ownerName: row.owner && state.people.get(row.owner)?.name,
      })),
    cells: cellsOf('id', 'plan', 'originalDue', 'currentDue', 'completedOn', 'status', 'ownerName', 'description'),
  },
  evidence: {
    header: ['ID', 'DATED', 'FROM', 'SUBJECT', 'LINKED TO'],
    rows: async ({ state, ledger, ports }) => {
      const parsed = await openDocketParsedStore(ledger, ports);
      return Promise.all(inDatedOrder(state.evidence).map(async (row) => ({ ...row, ...headersOf(await parsed.get(row.sha256)) })));
    },
    cells: (row) => [...cellsOf('id', 'on', 'from', 'subject')(row), linksOf(row as unknown as Evidence)],
  },
  letters: {
    header: ['ID', 'KIND', 'STATUS', 'SENT', 'ORIGIN', 'TITLE'],
    rows: async ({ state }) => rowsById(state.letters).map((row) => ({ ...row, sentOn: row.sent?.on })),
    cells: cellsOf('id', 'kind', 'status', 'sentOn', 'origin', 'title'),
  },
};

function cellsOf(...members: readonly string[]) {
  return (row: Row): readonly string[] => members.map((member) => String(row[member] ?? ''));
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

function headersOf(message: { from: readonly { name: string; address: string }[]; subject: string | null } | undefined) {
  const [sender] = message?.from ?? [];
  return { from: sender ? sender.name || sender.address : undefined, subject: message?.subject ?? undefined };
}

function linksOf({ links }: Evidence): string {
  return links.map(({ subject, role }) => `${subject.id} ${role}`).join(', ');
}
