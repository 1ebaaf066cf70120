import { z } from 'zod';
import { evidenceIdSchema, subjectSchema } from '../../../shared/domain/ids.ts';
import { partySchema } from '../../../shared/domain/party.ts';
import { localDateSchema } from '../../../shared/kernel/local-date.ts';
import type { WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, aWritableDocket, selectedRecord } from '../docket/api.ts';
import { openSuspense } from './suspense-forms.ts';
import { suspenseListEditor } from './suspense-list.editor.tsx';

export const newSuspense: WorkbenchCommand = {
  id: 'suspense.open',
  title: 'New Suspense…',
  category: 'Suspenses',
  icon: 'add',
  requires: aWritableDocket,
  menus: [
    { menu: 'menuBar.docket', group: '5_new', order: 5 },
    { menu: 'viewTitle.suspenses', isInline: true },
  ],
  run: (workbench) => openSuspense(workbench),
};

const messageArgs = z.object({
  evidence: evidenceIdSchema,
  what: z.string().max(2_000).optional(),
  due: localDateSchema.optional(),
  askedOn: localDateSchema.optional(),
  askedOf: partySchema.optional(),
  askedBy: partySchema.optional(),
});

export const askAboutThis: WorkbenchCommand<z.infer<typeof messageArgs>> = {
  id: 'suspense.askAboutThis',
  title: 'Ask About This Message…',
  category: 'Suspenses',
  requires: aWritableDocket,
  args: messageArgs,
  run: (workbench, { evidence, what, due, askedOn, askedOf, askedBy }) =>
    openSuspense(workbench, {
      evidence,
      ...(what !== undefined && { what }),
      ...(due && { due }),
      ...(askedOn && { askedOn }),
      ...(askedOf && { askedOf }),
      ...(askedBy && { askedBy }),
    }),
};

/** As a problem asks for it. */
const recordArgs = z.looseObject({
  about: subjectSchema.optional(),
  evidence: evidenceIdSchema.optional(),
  what: z.string().max(2_000).optional(),
});

export const askAboutRecord: WorkbenchCommand<z.infer<typeof recordArgs>> = {
  id: 'suspense.askAboutRecord',
  title: 'Ask About This Record…',
  category: 'Suspenses',
  requires: aWritableDocket,
  args: recordArgs,
  run: (workbench, { about, evidence, what }) =>
    openSuspense(workbench, {
      ...(about && { about: about.id }),
      ...(evidence && { evidence }),
      ...(what !== undefined && { what }),
    }),
};

export const askAboutMessage: WorkbenchCommand = {
  id: 'suspense.askAboutMessage',
  title: 'Ask About the Selected Message…',
  category: 'Suspenses',
  icon: 'bell',
  keys: ['Ctrl+Alt+S'],
  requires: aWritableDocket,
  run(workbench) {
    const { record } = selectedRecord.getState();
    const id = record?.kind === 'evidence' ? evidenceIdSchema.safeParse(record.id) : undefined;
    if (id?.success) return openSuspense(workbench, { evidence: id.data });
    workbench.notifications.show({ severity: 'note', message: 'No message is selected: choose one in a list first.' });
  },
};

export const showSuspenses: WorkbenchCommand = {
  id: 'suspense.showAll',
  title: 'Show All Suspenses',
  category: 'Suspenses',
  icon: 'bell',
  requires: [aDocket],
  menus: [
    { menu: 'menuBar.docket', group: '1_show', order: 4 },
    { menu: 'viewTitle.suspenses', order: 1, isInline: true },
  ],
  run: ({ editors }) => editors.open(suspenseListEditor, { filter: 'all' } as const),
};
