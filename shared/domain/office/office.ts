import type { LocalDate } from '../../kernel/local-date.ts';
import type { Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { OfficeId } from '../ids.ts';
import type { officeEvents } from './events.ts';

export interface Office {
  readonly id: OfficeId;
  readonly name: string;
  readonly addedOn: LocalDate;
}

export function evolveOffices(
  offices: Table<OfficeId, Office>,
  { data }: EventOf<typeof officeEvents>,
): Table<OfficeId, Office> {
  return offices.set(data.office, { id: data.office, name: data.name, addedOn: data.effective });
}
