import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { OfficeId } from '../ids.ts';
import type { officeEvents } from './events.ts';

export interface Office {
  readonly id: OfficeId;
  /** As it is called now. */
  readonly name: string;
  readonly addedOn: LocalDate;
  /** Oldest first. */
  readonly formerNames: readonly FormerName[];
  readonly closed?: { readonly on: LocalDate; readonly note?: string | undefined } | undefined;
}

interface FormerName {
  readonly name: string;
  /** The day from which it is called otherwise. */
  readonly until: LocalDate;
}

type Offices = Table<OfficeId, Office>;

export function evolveOffices(offices: Offices, event: EventOf<typeof officeEvents>): Offices {
  const { data } = event;
  const change = (how: (office: Office) => Office) => changeRow(offices, data.office, how);
  switch (event.type) {
    case 'office.added': {
      const { office: id, name, effective: addedOn } = event.data;
      return offices.set(id, { id, name, addedOn, formerNames: [] });
    }
    case 'office.renamed': {
      const { name, effective: until } = event.data;
      return change((row) => ({ ...row, name, formerNames: [...row.formerNames, { name: row.name, until }] }));
    }
    case 'office.renameWithdrawn':
      return change((row) => {
        const last = row.formerNames.at(-1);
        return last ? { ...row, name: last.name, formerNames: row.formerNames.slice(0, -1) } : row;
      });
    case 'office.closed':
      return change((row) => ({ ...row, closed: { on: event.data.effective, note: event.data.note } }));
    case 'office.reopened':
      return change((row) => ({ ...row, closed: undefined }));
  }
}
