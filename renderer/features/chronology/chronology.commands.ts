/** Opening a chronology, and what is done with one as a whole. */
import { z } from 'zod';
import { chronologyIdSchema } from '../../../shared/chronology/chronology.ts';
import { createChronology, discardChronology, readChronology } from '../../../shared/contracts/chronology.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Requirement } from '../../platform/commands/command.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, aWritableDocket, docketSession, showForm } from '../docket/api.ts';
import { beginChronology, chooseChronology, describedBy, describingFields } from './choose-chronology.ts';
import { chronologyEditor } from './chronology.editor.tsx';
import { chronologyOf, endChronology, noteChronologies } from './open-chronologies.ts';
import { saveAsCsv } from './save-chronology.ts';

const args = z.object({ id: chronologyIdSchema });
type Args = z.infer<typeof args>;

export const newChronology: WorkbenchCommand = {
  id: 'chronology.new',
  title: 'New Chronology…',
  category: 'Evidence',
  icon: 'list-ordered',
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.docket', group: '3_evidence', order: 5 }],
  run: (workbench) => beginChronology(workbench, (id) => workbench.editors.open(chronologyEditor, { id })),
};

const opening = [{ menu: 'menuBar.docket', group: '3_evidence', order: 4 }] as const;

const open = both(
  {
    id: 'chronology.open',
    title: 'Open a Chronology…',
    question: 'Open which chronology?',
    requires: [aDocket],
    menus: opening,
  },
  ({ editors }, id) => editors.open(chronologyEditor, { id }),
);

const rename = both(
  { id: 'chronology.rename', title: 'Rename a Chronology…', question: 'Rename which chronology?' },
  async (workbench, id) => {
    const read = await workbench.mainProcess.call(readChronology, { id });
    if (!read.ok) return void workbench.notifications.show({ severity: 'warning', message: read.message });
    showForm(workbench, {
      title: `Rename ${id}`,
      fields: describingFields(read.value),
      action: 'Rename it',
      async submit(values) {
        const one = opened(workbench, id);
        const isSaved = await one?.change(({ case: _, ...before }) => ({ ...before, ...describedBy(values) }));
        return isSaved ? ok(null) : (one?.store.getState().refusal ?? ok(null));
      },
    });
  },
);

const duplicate = both(
  { id: 'chronology.duplicate', title: 'Duplicate a Chronology…', question: 'Duplicate which chronology?' },
  async ({ mainProcess, notifications, editors }, id) => {
    const read = await mainProcess.call(readChronology, { id });
    if (!read.ok) return void notifications.show({ severity: 'warning', message: read.message });
    const { title, lines, case: of } = read.value;
    const copy = { title: `Copy of ${title}`.slice(0, 200), lines: [...lines], ...(of !== undefined && { case: of }) };
    const made = await mainProcess.call(createChronology, copy);
    if (!made.ok) return void notifications.show({ severity: 'error', message: made.message });
    noteChronologies();
    editors.open(chronologyEditor, { id: made.value.id });
  },
);

const remove = both(
  { id: 'chronology.delete', title: 'Delete a Chronology…', question: 'Delete which chronology?', icon: 'trash' },
  async (workbench, id) => {
    const read = await workbench.mainProcess.call(readChronology, { id });
    const what = read.ok ? `${read.value.title}, ${counted(read.value.lines.length, 'line')}` : read.message;
    showForm(workbench, {
      title: `Delete the chronology ${id}`,
      intro: `${what}. What was put together in it is gone and cannot be brought back, unless a backup holds it. The messages and facts that it cites stay as they are.`,
      fields: [],
      action: 'Delete it',
      async submit() {
        const discarded = await workbench.mainProcess.call(discardChronology, { id });
        if (!discarded.ok) return discarded;
        const docket = docketSession.getState().status?.id;
        if (docket !== undefined) endChronology(workbench, docket, id);
        return ok(null);
      },
    });
  },
);

const saveCsv = both(
  {
    id: 'chronology.saveAsCsv',
    title: 'Save a Chronology as CSV…',
    question: 'Save which chronology?',
    requires: [aDocket],
  },
  async (workbench, id) => {
    const read = await workbench.mainProcess.call(readChronology, { id });
    if (read.ok) await saveAsCsv(workbench, read.value);
    else workbench.notifications.show({ severity: 'warning', message: read.message });
  },
);

/** For the palette, and with the chronology of this id: as menus and links ask for it. */
export const chronologyCommands = [open, rename, duplicate, remove, saveCsv];

interface Words {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly icon?: string;
  readonly requires?: readonly Requirement[];
  readonly menus?: WorkbenchCommand['menus'];
}

interface Both {
  readonly asking: WorkbenchCommand;
  readonly named: WorkbenchCommand<Args>;
}

function both(
  { id, title, question, icon = 'list-ordered', requires = aWritableDocket, menus = [] }: Words,
  work: (workbench: Workbench, id: string) => void | Promise<void>,
): Both {
  const shared = { title, category: 'Evidence', icon, requires };
  return {
    asking: {
      ...shared,
      menus,
      id,
      run: (workbench) => chooseChronology(workbench, question, (one) => work(workbench, one)),
    },
    named: { ...shared, id: `${id}This`, args, run: (workbench, asked) => work(workbench, asked.id) },
  };
}

function opened(workbench: Workbench, id: string) {
  const docket = docketSession.getState().status?.id;
  return docket === undefined ? undefined : chronologyOf(workbench, docket, id);
}
