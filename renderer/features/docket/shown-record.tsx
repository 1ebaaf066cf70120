import { type ReactNode, useEffect } from 'react';
import type { RecordName } from '../../../shared/domain/touched-record.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { EditorHandle } from '../../platform/editors/editor-type.ts';
import type { DocketRecords } from './docket-records.ts';
import { NoDocket } from './no-docket.tsx';
import { RecordMissing } from './record-page.tsx';
import { selectRecord } from './selected-record.ts';
import { useDocket } from './use-docket.ts';

interface ShownRecordProps<Row> {
  readonly kind: RecordName['kind'];
  readonly id: string;
  readonly editor: EditorHandle;
  /** What its kind is called where the way to it is told. @example 'Pilots' */
  readonly list: string;
  readonly rows: (records: DocketRecords) => readonly Row[];
  readonly children: (row: Row, docket: { readonly records: DocketRecords; readonly today: LocalDate }) => ReactNode;
}

/** What the editor of every kind of record does first: makes its record the selected one, tells the way to it, and finds it or says that it is not there. */
export function ShownRecord<Row extends { readonly id: string }>(props: ShownRecordProps<Row>) {
  const { kind, id, editor, list, rows, children } = props;
  const docket = useDocket();
  useEffect(() => selectRecord({ kind, id }), [kind, id]);
  useEffect(() => editor.setBreadcrumbs([list, id]), [editor, list, id]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading') return null;
  const row = rows(docket.records).find((one) => one.id === id);
  return row === undefined ? <RecordMissing id={id} /> : children(row, docket);
}
