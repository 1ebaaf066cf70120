/** A docket of two offices and two people, and what a preview needs, for tests of sheets. */
import { decideAll } from '../../domain/domain.ts';
import { emptyState, type State } from '../../domain/state.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Result } from '../../kernel/result.ts';
import type { Asked, LayoutName } from '../layout.ts';
import { layouts } from '../layouts.ts';
import { type Remapping, recogniseColumns, remap } from '../mapping.ts';
import { previewSheet, type SheetPreview } from '../preview-sheet.ts';
import type { Cell, Merge, Sheet } from '../sheet.ts';

export const today = localDate('2022-04-04');

export const ports = { today, newId: () => '1' };

export function orThrow<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
  return answer.value;
}

export function record(state: State, asked: readonly Asked[]): State {
  return orThrow(decideAll(state, asked, ports)).state;
}

export const offices = record(emptyState, [
  { intent: 'AddOffice', office: 'ENTSD', name: 'Enterprise Networks', effective: '2021-09-20' },
  { intent: 'AddOffice', office: 'RIM', name: 'Records and Information Management', effective: '2021-09-20' },
  {
    intent: 'AddPerson',
    person: 'renwick',
    name: 'Tobiah Renwick-Sand',
    email: 't.renwick@agency.example',
    office: 'ENTSD',
    effective: '2021-09-20',
  },
  { intent: 'AddPerson', person: 'ellis', name: 'Dana Ellis', office: 'RIM', effective: '2021-09-20' },
]);

/** With a recommendation and a plan. */
export const smallDocket = record(offices, [
  {
    intent: 'RecordRecommendation',
    source: 'OIG',
    report: 'OIG-21-62',
    issuedOn: '2021-09-20',
    number: '5',
    text: 'Stop using unmanaged messaging, or show that its use meets records law.',
    printedStatus: 'resolved and open',
  },
  {
    intent: 'OpenPlan',
    plan: 'CAP-0022',
    title: 'Keep messages',
    recommendations: ['OIG-21-62-R5'],
    cases: [],
    effective: '2021-10-29',
  },
]);

export function sheetOf(rows: readonly (readonly Cell[])[], merges: readonly Merge[] = []): Sheet {
  return { name: 'Sheet1', rows, merges };
}

export function preview(
  state: State,
  name: LayoutName,
  sheet: Sheet,
  changes: readonly Remapping[] = [],
): SheetPreview {
  const recognised = orThrow(remap(recogniseColumns(sheet, layouts[name]), layouts[name], changes));
  return orThrow(previewSheet(state, sheet, layouts[name], recognised.mapping, ports));
}
