import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { CaseId } from '../ids.ts';
import type { Cadence, caseEvents } from './events.ts';

/** A case that NARA opened for unauthorized disposition of records (36 CFR 1230). */
export interface NaraCase {
  readonly id: CaseId;
  readonly title: string;
  readonly letterDate: LocalDate;
  readonly responseDue: LocalDate;
  readonly responseBasis?: string | undefined;
  readonly records?: string | undefined;
  readonly acknowledgedOn?: LocalDate | undefined;
  readonly cadence?: Cadence | undefined;
}

type Cases = Table<CaseId, NaraCase>;

export function evolveCases(cases: Cases, event: EventOf<typeof caseEvents>): Cases {
  switch (event.type) {
    case 'case.opened': {
      const { case: id, effective: _, ...facts } = event.data;
      return cases.set(id, { id, ...facts });
    }
    case 'case.acknowledged':
      return changeRow(cases, event.data.case, (row) => ({ ...row, acknowledgedOn: event.data.effective }));
    case 'case.acknowledgementWithdrawn':
      return changeRow(cases, event.data.case, (row) => ({ ...row, acknowledgedOn: undefined }));
    case 'case.cadenceSet':
      return changeRow(cases, event.data.case, (row) => ({ ...row, cadence: event.data.cadence ?? undefined }));
  }
}
