/** Opening the draft of a letter: what it is about is chosen before, or here. */

import { fiscalQuarterInWords, printFiscalQuarter } from '../../../shared/calendar/fiscal-quarter.ts';
import type { RequestOf } from '../../../shared/contracts/contract.ts';
import { listTemplates, openDraft, type TemplateSummary } from '../../../shared/contracts/draft.contract.ts';
import { letterIdSchema } from '../../../shared/domain/ids.ts';
import type { LetterAbout } from '../../../shared/letters/letter-about.ts';
import { templateIdSchema } from '../../../shared/letters/template.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, type DocketRecords, docketSession, openRecord } from '../docket/api.ts';
import { draftEditor } from './drafting/draft.editor.tsx';
import { beginDrafting, draftings } from './drafting/drafting.ts';
import { draftsChanged } from './use-drafts.ts';
import { recentQuarters } from './writable-quarters.ts';

export const quarterlyStatus = templateIdSchema.parse('quarterly-status');

/** The draft that stands already, else a new one of the template. */
export async function startDraft(workbench: Workbench, asked: RequestOf<typeof openDraft>): Promise<void> {
  const { mainProcess, editors, notifications } = workbench;
  const opened = await mainProcess.call(openDraft, asked);
  if (!opened.ok) {
    const issued = letterIdSchema.safeParse(opened.detail?.letter);
    if (opened.code === 'letterIssued' && issued.success) openRecord(workbench, { kind: 'letter', id: issued.data });
    return void notifications.show({ severity: 'note', message: opened.message });
  }
  const { letter } = opened.value;
  if (draftings.getState()[letter] === undefined) beginDrafting(opened.value);
  draftsChanged();
  editors.open(draftEditor, { letter });
}

/** Every document that there is a template for. */
export const newLetter: WorkbenchCommand = {
  id: 'letter.new',
  title: 'New Letter…',
  category: 'Letters',
  icon: 'new-file',
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.letters', group: '1_draft', order: 0 }],
  async run(workbench) {
    const { mainProcess, quickInput, notifications } = workbench;
    const { records, status } = docketSession.getState();
    const read = await mainProcess.call(listTemplates, null);
    if (!read.ok) return void notifications.show({ severity: 'warning', message: read.message });
    if (records === undefined || !status) return;
    for (const message of read.value.faults) notifications.show({ severity: 'warning', message });
    const options = read.value.templates.map((value) => ({ title: value.name, value }));
    const template = await quickInput.choose('Which document?', options);
    const about = template && (await chooseAbout(workbench, template, records));
    if (template === undefined || about === undefined) return;
    const quarter = template.needsQuarter ? await chooseQuarter(workbench, status.today) : undefined;
    if (template.needsQuarter && quarter === undefined) return;
    await startDraft(workbench, { template: template.id, about, ...(quarter !== undefined && { quarter }) });
  },
};

async function chooseAbout(
  { quickInput, notifications }: Workbench,
  { about, name }: TemplateSummary,
  records: DocketRecords,
): Promise<LetterAbout | undefined> {
  if (about === 'docket') return { kind: 'docket' };
  const options = aboutOptions(about, records);
  const [only, ...others] = options;
  if (only === undefined) {
    notifications.show({ severity: 'note', message: `${name}: the docket holds no ${about} that it could be about.` });
    return undefined;
  }
  return others.length === 0 ? only.value : quickInput.choose(`${name} about which ${about}?`, options);
}

function aboutOptions(
  kind: Exclude<TemplateSummary['about'], 'docket'>,
  { cases, recommendations }: DocketRecords,
): readonly { readonly title: string; readonly value: LetterAbout }[] {
  switch (kind) {
    case 'case':
      return cases.map(({ id, title }) => ({ title: `${id} ${title}`, value: { kind, id } }));
    case 'recommendation':
      return recommendations.map(({ id, text }) => ({ title: `${id} ${text}`, value: { kind, id } }));
    case 'report': {
      const titles = new Map(recommendations.map(({ report, reportTitle }) => [report, reportTitle ?? '']));
      return Array.from(titles, ([id, title]) => ({ title: `${id} ${title}`.trim(), value: { kind, id } }));
    }
  }
}

function chooseQuarter({ quickInput }: Workbench, today: Parameters<typeof recentQuarters>[0]) {
  const options = recentQuarters(today).map((quarter) => ({
    title: fiscalQuarterInWords(quarter),
    value: printFiscalQuarter(quarter),
  }));
  return quickInput.choose('Which quarter?', options);
}
