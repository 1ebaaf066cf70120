import { listChronologies, readChronology } from '../../../../shared/contracts/chronology.contract.ts';
import type { EvidenceId, LetterId } from '../../../../shared/domain/ids.ts';
import { counted } from '../../../../shared/kernel/counted.ts';
import { insertBlocks } from '../../../../shared/letters/edit/change-blocks.ts';
import { chronologyTable } from '../../../../shared/letters/edit/chronology-table.ts';
import { evidenceById } from '../../../projection/queries/evidence-queries.ts';
import { shownProjection } from '../../../projection/shown-projection.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { changeDraft } from './drafting.ts';

/** Puts a chronology at the end of a draft, as a table whose days are bound to the evidence behind them. */
export async function insertChronology(workbench: Workbench, letter: LetterId): Promise<void> {
  const { mainProcess, quickInput, notifications } = workbench;
  const listed = await mainProcess.call(listChronologies, null);
  if (!listed.ok) return void notifications.show({ severity: 'warning', message: listed.message });
  if (listed.value.length === 0)
    return void notifications.show({
      severity: 'note',
      message: 'There is no chronology yet: put one together from messages of a conversation first.',
    });
  const options = listed.value.map(({ id, title, count }) => ({
    title: `${title} (${counted(count, 'line')})`,
    value: id,
  }));
  const id = await quickInput.choose('Which chronology?', options);
  if (id === undefined) return;
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
