import { listChronologies, readChronology } from '../../../../shared/contracts/chronology.contract.ts';
import { listDrafts, readDraft } from '../../../../shared/contracts/draft.contract.ts';
import type { EvidenceId, LetterId } from '../../../../shared/domain/ids.ts';
import { counted } from '../../../../shared/kernel/counted.ts';
import { insertBlocks } from '../../../../shared/letters/edit/change-blocks.ts';
import { chronologyTable } from '../../../../shared/letters/edit/chronology-table.ts';
import { evidenceById } from '../../../projection/queries/evidence-queries.ts';
import { shownProjection } from '../../../projection/shown-projection.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { draftEditor } from './draft.editor.tsx';
import { beginDrafting, changeDraft, draftings } from './drafting.ts';

/** Asks for a chronology and puts it at the end of a draft that is being edited. */
export async function insertChronology(workbench: Workbench, letter: LetterId): Promise<void> {
  const { mainProcess, quickInput, notifications } = workbench;
  const listed = await mainProcess.call(listChronologies, null);
  if (!listed.ok) return void notifications.show({ severity: 'warning', message: listed.message });
  const { chronologies } = listed.value;
  if (chronologies.length === 0)
    return void notifications.show({
      severity: 'note',
      message: 'There is no chronology yet: put one together from messages of a conversation first.',
      actions: [{ title: 'Begin one…', command: 'chronology.new' }],
    });
  const options = chronologies.map(({ id, title, count }) => ({
    title: `${title} (${counted(count, 'line')})`,
    value: id,
  }));
  const id = await quickInput.choose('Which chronology?', options);
  if (id !== undefined) await insertThis(workbench, letter, id);
}

/** Asks for one of the drafts, shows it, and puts this chronology at its end. */
export async function insertIntoLetter(workbench: Workbench, id: string): Promise<void> {
  const { mainProcess, quickInput, notifications, editors } = workbench;
  const listed = await mainProcess.call(listDrafts, null);
  if (!listed.ok) return void notifications.show({ severity: 'warning', message: listed.message });
  const { drafts } = listed.value;
  if (drafts.length === 0)
    return void notifications.show({
      severity: 'note',
      message: 'No letter is being written: begin one first.',
      actions: [{ title: 'New letter…', command: 'letter.new' }],
    });
  const options = drafts.map(({ letter, title }) => ({ title: `${letter} ${title}`, value: letter, icon: 'edit' }));
  const letter = await quickInput.choose('Into which letter?', options);
  if (letter === undefined) return;
  if (draftings.getState()[letter] === undefined) {
    const read = await mainProcess.call(readDraft, { letter });
    if (!read.ok) return void notifications.show({ severity: 'warning', message: read.message });
    beginDrafting(read.value);
  }
  editors.open(draftEditor, { letter });
  await insertThis(workbench, letter, id);
}

/** As a table whose days are bound to the evidence behind them. */
async function insertThis({ mainProcess, notifications }: Workbench, letter: LetterId, id: string): Promise<void> {
  const read = await mainProcess.call(readChronology, { id });
  if (!read.ok) return void notifications.show({ severity: 'warning', message: read.message });
  const { title, lines } = read.value;
  const days = await daysOf(lines.flatMap(({ evidence }) => evidence ?? []));
  const table = chronologyTable(title, lines, (evidence) => days.get(evidence));
  changeDraft(letter, (draft) => insertBlocks(draft, draft.blocks.length, table));
  notifications.show({
    severity: 'done',
    message: `${title} stands at the end of the draft`,
    result: counted(lines.length, 'line'),
  });
}

async function daysOf(ids: readonly EvidenceId[]) {
  const { projection } = shownProjection.getState();
  const rows =
    projection === undefined ? [] : await Promise.all([...new Set(ids)].map((id) => projection.read(evidenceById(id))));
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row.on]])));
}
