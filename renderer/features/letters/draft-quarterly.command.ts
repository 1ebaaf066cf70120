import { z } from 'zod';
import {
  type FiscalQuarter,
  fiscalQuarterInWords,
  lastDayOf,
  printFiscalQuarter,
} from '../../../shared/calendar/fiscal-quarter.ts';
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type CaseId, caseIdSchema } from '../../../shared/domain/ids.ts';
import type { NaraCase } from '../../../shared/domain/nara-case/nara-case.ts';
import type { LocalDate } from '../../../shared/kernel/local-date.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, type DocketRecords, docketSession, selectedRecord } from '../docket/api.ts';
import { quarterlyStatus, startDraft } from './start-draft.ts';
import { usualAsOf, writableQuarters } from './writable-quarters.ts';

/** Asks for the case, the quarter and the day; the selected case and whatever leaves no choice is not asked. */
export const draftQuarterly: WorkbenchCommand = {
  id: 'letter.draftQuarterly',
  title: 'Draft the Quarterly Letter…',
  category: 'Letters',
  icon: 'new-file',
  keys: ['Ctrl+Alt+L'],
  requires: aWritableDocket,
  menus: [
    { menu: 'menuBar.letters', group: '1_draft', order: 1 },
    { menu: 'viewTitle.letters', isInline: true },
  ],
  async run(workbench) {
    const row = await chooseCase(workbench, docketSession.getState().records?.cases ?? []);
    if (row !== undefined) await askAndOpen(workbench, row);
  },
};

/** For links: the draft of one case. */
export const draftFor: WorkbenchCommand<{ readonly case: CaseId }> = {
  id: 'letter.draftFor',
  title: 'Draft the Quarterly Letter of This Case…',
  category: 'Letters',
  requires: aWritableDocket,
  args: z.object({ case: caseIdSchema }),
  async run(workbench, { case: wanted }) {
    const row = docketSession.getState().records?.cases.find(({ id }) => id === wanted);
    if (row !== undefined) await askAndOpen(workbench, row);
  },
};

async function askAndOpen(workbench: Workbench, row: NaraCase): Promise<void> {
  const { records, status } = docketSession.getState();
  if (records === undefined || !status) return;
  const quarter = await chooseQuarter(workbench, row, records, status.today);
  if (quarter === undefined) return;
  const asOf = await chooseDay(workbench, quarter, status.today);
  if (asOf !== undefined) {
    const about = { kind: 'case', id: row.id } as const;
    await startDraft(workbench, { template: quarterlyStatus, about, quarter: printFiscalQuarter(quarter), asOf });
  }
}

async function chooseCase(
  { quickInput, notifications }: Workbench,
  cases: readonly NaraCase[],
): Promise<NaraCase | undefined> {
  const [first, ...others] = cases;
  if (first === undefined) {
    notifications.show({
      severity: 'note',
      message: 'The docket holds no case, so there is nothing to report to NARA.',
    });
    return undefined;
  }
  const { record } = selectedRecord.getState();
  const selected = cases.find(({ id }) => record?.kind === 'case' && record.id === id);
  if (selected !== undefined || others.length === 0) return selected ?? first;
  const options = cases.map((row) => ({ title: `${row.id} ${row.title}`, value: row, icon: 'briefcase' }));
  return quickInput.choose('Draft the quarterly letter of which case?', options);
}

async function chooseQuarter(
  { quickInput, notifications }: Workbench,
  row: NaraCase,
  { letters }: DocketRecords,
  today: LocalDate,
): Promise<FiscalQuarter | undefined> {
  const quarters = writableQuarters(row, letters, today);
  if (quarters.length === 0) {
    notifications.show({ severity: 'note', message: `Every quarter of ${row.id} up to today has its letter.` });
    return undefined;
  }
  const options = quarters.map((quarter) => ({
    title: fiscalQuarterInWords(quarter),
    value: quarter,
    icon: 'calendar',
  }));
  return quickInput.choose(`Which quarter of ${row.id}?`, options);
}

/** Another day can be set beside the draft. */
async function chooseDay(
  { quickInput }: Workbench,
  quarter: FiscalQuarter,
  today: LocalDate,
): Promise<LocalDate | undefined> {
  const usual = usualAsOf(quarter, today);
  if (usual === today) return today;
  return quickInput.choose('The record as of which day?', [
    { title: `${formatDateWithWeekday(lastDayOf(quarter))}, the quarter’s last day`, value: usual },
    { title: `${formatDateWithWeekday(today)}, today`, value: today },
  ]);
}
