import type { Workbench } from '../../workbench/workbench.ts';
import type { DocketRecords } from './docket-records.ts';
import { docketSession } from './docket-session.ts';
import { openRecord, type RecordKind } from './record-kinds.ts';

type Rows = (records: DocketRecords) => readonly { readonly id: string }[];

/**
 * For records that are numbered as they are recorded: called before, it answers what opens the page of the one that is new, as soon as
 * the lists have it.
 */
export function openingNew(workbench: Workbench, kind: RecordKind['id'], rows: Rows): () => void {
  const known = () => {
    const { records } = docketSession.getState();
    return records === undefined ? [] : rows(records);
  };
  const before = new Set(known().map(({ id }) => id));
  const open = () => {
    const row = known().find(({ id }) => !before.has(id));
    if (row !== undefined) openRecord(workbench, { kind, id: row.id });
    return row !== undefined;
  };
  return () => {
    if (open()) return;
    const stop = docketSession.subscribe(() => {
      if (open()) stop();
    });
  };
}
