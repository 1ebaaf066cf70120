/** Picking: what is selected in any list goes into a chronology. */
import { z } from 'zod';
import { type ChronologyLine, withLines } from '../../../shared/chronology/chronology.ts';
import { type EvidenceId, evidenceIdSchema } from '../../../shared/domain/ids.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession, selectedRecord } from '../docket/api.ts';
import { askForFacts } from './ask-for-facts.ts';
import { chooseOrBegin } from './choose-chronology.ts';
import { chronologyOf } from './open-chronologies.ts';
import { linesOfEvidence, linesOfMessages } from './picked-lines.ts';

const messagesArgs = z.object({ messages: z.array(z.string().min(1).max(300)).min(1).max(100) });

export const addMessages: WorkbenchCommand<z.infer<typeof messagesArgs>> = {
  id: 'chronology.addMessages',
  title: 'Add Messages to a Chronology…',
  category: 'Evidence',
  requires: aWritableDocket,
  args: messagesArgs,
  run: (workbench, { messages }) =>
    chooseOrBegin(workbench, `Add ${counted(messages.length, 'message')} to which chronology?`, async (id) =>
      addPicked(workbench, id, await linesOfMessages(workbench, messages)),
    ),
};

const evidenceArgs = z.object({ evidence: z.array(evidenceIdSchema).min(1).max(1_000) });

export const addEvidence: WorkbenchCommand<z.infer<typeof evidenceArgs>> = {
  id: 'chronology.addEvidence',
  title: 'Add Evidence to a Chronology…',
  category: 'Evidence',
  requires: aWritableDocket,
  args: evidenceArgs,
  run: (workbench, { evidence }) => addTheseEvidence(workbench, evidence),
};

const recordArgs = z.object({ id: z.string().min(1).max(300) });

export const addFactsOf: WorkbenchCommand<z.infer<typeof recordArgs>> = {
  id: 'chronology.addFactsOf',
  title: 'Add Facts of a Record to a Chronology…',
  category: 'Evidence',
  requires: aWritableDocket,
  args: recordArgs,
  run: (workbench, { id }) => addFacts(workbench, id),
};

/** What is selected, wherever it is: a message or document itself, of any other record what happened with it. */
export const addSelected: WorkbenchCommand = {
  id: 'chronology.addSelected',
  title: 'Add What Is Selected to a Chronology…',
  category: 'Evidence',
  icon: 'list-ordered',
  keys: ['Ctrl+Alt+G'],
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.docket', group: '3_evidence', order: 6 }],
  run(workbench) {
    const { record } = selectedRecord.getState();
    const evidence = record?.kind === 'evidence' ? evidenceIdSchema.safeParse(record.id) : undefined;
    if (evidence?.success) return addTheseEvidence(workbench, [evidence.data]);
    if (record !== undefined) return addFacts(workbench, record.id);
    workbench.notifications.show({
      severity: 'note',
      message: 'Nothing is selected: choose a message or a record in a list first.',
    });
  },
};

function addTheseEvidence(workbench: Workbench, evidence: readonly EvidenceId[]): Promise<void> {
  const what = counted(evidence.length, 'piece of evidence', 'pieces of evidence');
  return chooseOrBegin(workbench, `Add ${what} to which chronology?`, async (id) =>
    addPicked(workbench, id, await linesOfEvidence(workbench, evidence)),
  );
}

function addFacts(workbench: Workbench, of: string): Promise<void> {
  return chooseOrBegin(workbench, `Add facts of ${of} to which chronology?`, (id) =>
    askForFacts(workbench, (lines) => add(workbench, id, lines), of),
  );
}

async function addPicked(workbench: Workbench, id: string, picked: Result<readonly ChronologyLine[]>): Promise<void> {
  const { notifications } = workbench;
  if (!picked.ok)
    return void notifications.show({ severity: 'warning', message: 'Nothing was added', result: picked.message });
  if (picked.value.length > 0) return void (await add(workbench, id, picked.value));
  notifications.show({
    severity: 'note',
    message: 'Nothing was added: what was chosen shows no date, so it has no place in a chronology.',
  });
}

/** Answers whether it is on the disk. */
async function add(workbench: Workbench, id: string, lines: readonly ChronologyLine[]): Promise<boolean> {
  const { notifications } = workbench;
  const docket = docketSession.getState().status?.id;
  if (docket === undefined) return false;
  let fresh = 0;
  const isSaved = await chronologyOf(workbench, docket, id).change((before) => {
    const added = withLines(before.lines, lines);
    fresh = added.fresh;
    return fresh === 0 ? before : { ...before, lines: added.lines };
  });
  const actions = [{ title: 'Open it', command: 'chronology.openThis', args: { id } }];
  if (!isSaved) notifications.show({ severity: 'error', message: `${id} could not be saved`, actions });
  else if (fresh === 0) notifications.show({ severity: 'note', message: `It stands in ${id} already`, actions });
  else notifications.show({ severity: 'done', message: `Added ${counted(fresh, 'line')} to ${id}`, actions });
  return isSaved;
}
