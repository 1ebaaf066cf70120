import { z } from 'zod';
import { type ChronologyLine, withLines } from '../../../shared/chronology/chronology.ts';
import { createChronology, listChronologies } from '../../../shared/contracts/chronology.contract.ts';
import { type ConversationRow, readConversationMessage } from '../../../shared/contracts/conversation.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { nameIn } from '../conversations/api.ts';
import { aDocket, docketSession, showForm } from '../docket/api.ts';
import { chronologyEditor } from './chronology.editor.tsx';
import { chronologyOf } from './open-chronologies.ts';

export const openChronologyCommand: WorkbenchCommand = {
  id: 'chronology.open',
  title: 'Open a Chronology…',
  category: 'Evidence',
  icon: 'calendar',
  requires: [aDocket],
  menus: [{ menu: 'menuBar.docket', group: '3_evidence', order: 4 }],
  run: (workbench) =>
    withChronology(workbench, 'Open which chronology?', (id) => workbench.editors.open(chronologyEditor, { id })),
};

const messagesArgs = z.object({ messages: z.array(z.string().min(1).max(300)).min(1).max(100) });

export const addMessages: WorkbenchCommand<z.infer<typeof messagesArgs>> = {
  id: 'chronology.addMessages',
  title: 'Add Messages to a Chronology…',
  category: 'Evidence',
  requires: [aDocket],
  args: messagesArgs,
  run: (workbench, { messages }) =>
    withChronology(workbench, `Add ${counted(messages.length, 'message')} to which chronology?`, (id) =>
      add(workbench, id, messages),
    ),
};

async function add(workbench: Workbench, id: string, messages: readonly string[]): Promise<void> {
  const { mainProcess, notifications } = workbench;
  const docket = docketSession.getState().status?.id;
  if (docket === undefined) return;
  const lines: ChronologyLine[] = [];
  for (const message of messages) {
    const known = await mainProcess.call(readConversationMessage, { message });
    if (!known.ok)
      return void notifications.show({ severity: 'warning', message: 'Nothing was added', result: known.message });
    if (known.value !== null) lines.push(...lineOf(known.value.row));
  }
  if (lines.length === 0)
    return void notifications.show({
      severity: 'note',
      message: 'Nothing was added: the message shows no date, so it has no place in a chronology.',
    });
  let fresh = 0;
  const isSaved = await chronologyOf(workbench, docket, id).change((before) => {
    const added = withLines(before.lines, lines);
    fresh = added.fresh;
    return fresh === 0 ? before : { ...before, lines: added.lines };
  });
  const open = { title: 'Open it', command: 'chronology.show', args: { id } };
  if (!isSaved) notifications.show({ severity: 'error', message: `${id} could not be saved`, actions: [open] });
  else if (fresh === 0)
    notifications.show({ severity: 'note', message: `It stands in ${id} already`, actions: [open] });
  else notifications.show({ severity: 'done', message: `Added ${counted(fresh, 'line')} to ${id}`, actions: [open] });
}

/** What the officer begins with: from whom, to whom, about what. */
function lineOf({ sent, from, to, subject, evidence, source }: ConversationRow): ChronologyLine[] {
  if (sent === null) return [];
  const receivers = to === null || to.trim() === '' ? '' : ` to ${to.split(';').map(nameIn).join(', ')}`;
  const text = `${nameIn(from)}${receivers}: ${subject?.trim() || 'no subject'}`.slice(0, 2_000);
  const { precision, shown } = sent;
  const on = precision === 'day' ? shown.slice(0, 10) : shown;
  return [{ on, precision, text, evidence: evidence ?? source }];
}

const idArgs = z.object({ id: z.string() });

export const showChronology: WorkbenchCommand<z.infer<typeof idArgs>> = {
  id: 'chronology.show',
  title: 'Show a Chronology',
  category: 'Evidence',
  requires: [aDocket],
  args: idArgs,
  run: ({ editors }, { id }) => editors.open(chronologyEditor, { id }),
};

/** One of those that are there, or a new one. */
async function withChronology(
  workbench: Workbench,
  question: string,
  use: (id: string) => void | Promise<void>,
): Promise<void> {
  const { mainProcess, notifications, quickInput } = workbench;
  const listed = await mainProcess.call(listChronologies, null);
  if (!listed.ok)
    return void notifications.show({
      severity: 'error',
      message: 'The chronologies cannot be listed',
      result: listed.message,
    });
  if (listed.value.length === 0) return askForTitle(workbench, use);
  const chosen = await quickInput.choose<string | null>(question, [
    ...listed.value.map(({ id, title, count }) => ({
      title: `${id} ${title}, ${counted(count, 'line')}`,
      value: id,
      icon: 'calendar',
    })),
    { title: 'A new chronology…', value: null, icon: 'add' },
  ]);
  if (chosen === null) askForTitle(workbench, use);
  else if (chosen !== undefined) await use(chosen);
}

function askForTitle(workbench: Workbench, use: (id: string) => void | Promise<void>): void {
  showForm(workbench, {
    title: 'A new chronology',
    intro: 'It is kept with the docket as a draft: no part of the record until it goes out in a letter.',
    fields: [{ name: 'title', label: 'Title', kind: 'line', isRequired: true, isWide: true }],
    action: 'Begin it',
    async submit({ title = '' }) {
      const made = await workbench.mainProcess.call(createChronology, { title });
      if (made.ok) await use(made.value.id);
      return made.ok ? ok(null) : made;
    },
  });
}
