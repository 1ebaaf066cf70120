import { type Chronology, isByHand } from '../../../shared/chronology/chronology.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { type ChronologyStore, openChronologyStore } from '../../docket/chronology-store.ts';
import type { Answer, Command } from '../command.ts';
import { textTable } from '../text-table.ts';
import { withLedger } from '../with-ledger.ts';

export const chronologyCommand: Command = {
  name: 'chronology',
  usage: 'chronology DIR [ID]',
  summary: 'The chronologies that officers put together, or the lines of one.',
  options: {},
  positionals: { min: 1, max: 2 },
  run: (words) =>
    withLedger(words, 'read', async (ledger) => {
      const store = openChronologyStore(ledger.dir, ledger);
      const [, id] = words.positionals;
      return id === undefined ? listed(store) : shown(store, id);
    }),
};

async function listed(store: ChronologyStore): Promise<Result<Answer>> {
  const ids = await store.list();
  if (!ids.ok) return ids;
  const read = await Promise.all(ids.value.map((id) => store.read(id)));
  const all = read.flatMap((one) => (one.ok ? [one.value] : []));
  const rows = all.map(({ id, case: of = '', changedAt = '', lines, title }) => [
    ...[id, of, counted(lines.length, 'line'), changedAt, title],
  ]);
  return ok({
    lines: textTable(['ID', 'CASE', 'LENGTH', 'CHANGED', 'TITLE'], rows, 'There is no chronology in this docket.'),
    json: all,
    notices: read.flatMap((one) => (one.ok ? [] : [one.message])),
  });
}

async function shown(store: ChronologyStore, id: string): Promise<Result<Answer>> {
  const read = await store.read(id);
  if (!read.ok) return read;
  const { lines } = read.value;
  return ok({
    lines: textTable(['DATE', 'EVIDENCE', 'ORDER', 'WHAT HAPPENED'], rowsOf(read.value), 'It has no lines yet.'),
    json: { ...read.value, lines: lines.map((line, at) => ({ ...line, isByHand: isByHand(lines, at) })) },
  });
}

function rowsOf({ lines }: Chronology): string[][] {
  return lines.map(({ on, evidence = 'the record', text }, at) => [
    ...[on.replace('T', ' '), evidence, isByHand(lines, at) ? 'by hand' : '', text],
  ]);
}
