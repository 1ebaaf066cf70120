import type { RecordName } from '../../../shared/domain/touched-record.ts';
import { createRegistry, type Registry } from '../../platform/registry.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { selectRecord } from './selected-record.ts';

/** How one kind of record is shown; the feature that owns the kind declares it. */
export interface RecordKind {
  readonly id: RecordName['kind'];
  readonly icon: string;
  /** @example 'milestone', 'corrective action plan' */
  readonly noun: string;
  open(workbench: Workbench, id: string, where?: 'here' | 'beside'): void;
}

export const recordKinds: Registry<RecordKind> = createRegistry<RecordKind>('kind of record');

/** Shows a record in the editor of its kind and makes it the selected one. */
export function openRecord(workbench: Workbench, record: RecordName, where?: 'here' | 'beside'): void {
  selectRecord(record);
  const kind = recordKinds.get(record.kind);
  if (kind !== undefined) kind.open(workbench, record.id, where);
  else workbench.notifications.show({ severity: 'note', message: `${record.id} has no page of its own.` });
}
