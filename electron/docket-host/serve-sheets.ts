import type { z } from 'zod';
import {
  chooseSheetFile,
  discardSheet,
  exportSheet,
  previewSheet,
  readSheetRows,
  recordSheet,
  type SheetPreviewed,
  type SheetPreviewId,
} from '../../shared/contracts/sheet.contract.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { csvText } from '../../shared/sheets/csv-text.ts';
import { understandSheet } from '../../shared/sheets/understand-sheet.ts';
import type { OutSheet } from '../../shared/sheets/write-sheet.ts';
import type { JobControl, RunningJobs } from '../ipc/running-jobs.ts';
import type { Serve } from '../ipc/serve-contract.ts';
import { sheetTable } from '../ledger/sheet-tables.ts';
import { viewOf } from '../ledger/view-of.ts';
import { openSheet, type SheetReaders } from '../sheets/open-sheet.ts';
import type { SheetRead } from '../sheets/read-workbook.ts';
import type { SheetRequest } from '../sheets/sheet-protocol.ts';
import { writeWorkbook } from '../sheets/write-workbook.ts';
import type { DocketHost } from './docket-host.ts';
import type { DocketSession } from './docket-session.ts';
import type { FileDialogs } from './file-dialogs.ts';
import type { FileTokens } from './file-tokens.ts';
import { decideRows, describeRow, describeSheet, type HeldSheet } from './held-sheet.ts';
import { recordHeldSheet } from './record-held-sheet.ts';
import { safeFileName } from './safe-file-name.ts';
import { saveFile } from './save-file.ts';

interface SheetParts {
  readonly host: Pick<DocketHost, 'session'>;
  readonly dialogs: FileDialogs;
  readonly tokens: FileTokens;
  readonly jobs: RunningJobs;
  readonly readers: SheetReaders;
  readonly randomHex: (bytes: number) => string;
}

type PreviewRequest = z.output<typeof previewSheet.request>;

/** Serves bulk entry: one sheet is held at a time, from its first preview until it is discarded; and records as a spreadsheet. */
export function serveSheets(serve: Serve, { host, dialogs, tokens, jobs, readers, randomHex }: SheetParts): void {
  let held: HeldSheet | undefined;
  let recorded: SheetPreviewId | undefined;

  function heldBy(id: SheetPreviewId): Result<{ readonly sheet: HeldSheet; readonly session: DocketSession }> {
    const session = host.session();
    if (!session.ok) return session;
    if (held?.id !== id || held.decided.ledger !== session.value.ledger)
      return refuse('sheet.previewUnknown', 'This preview has ended. Bring the sheet in again.');
    return ok({ sheet: held, session: session.value });
  }

  /** What is to be read, and the sheet itself where it is read already. */
  function sourceOf({ source, sheetName }: PreviewRequest): Result<{ request: SheetRequest; read?: SheetRead }> {
    if ('text' in source) return ok({ request: { text: source.text, name: 'Pasted rows' } });
    if ('file' in source) {
      const path = tokens.pathOf(source.file);
      return path.ok ? ok({ request: { path: path.value, sheetName } }) : path;
    }
    const known = heldBy(source.preview);
    if (!known.ok) return known;
    const { request, read } = known.value.sheet;
    const isOther = sheetName !== undefined && sheetName !== read.sheet.name;
    return ok(isOther && 'path' in request ? { request: { ...request, sheetName } } : { request, read });
  }

  async function preview(
    asked: PreviewRequest,
    session: DocketSession,
    control: JobControl,
  ): Promise<Result<SheetPreviewed>> {
    const source = sourceOf(asked);
    if (!source.ok) return source;
    const { request } = source.value;
    control.report({ done: 0, step: 'Reading the sheet' });
    const read = source.value.read ? ok(source.value.read) : await openSheet(request, readers, control.signal);
    control.signal.throwIfAborted();
    if (!read.ok) return read;
    const understood = understandSheet(read.value.sheet, {
      layout: asked.layout,
      changes: asked.changes?.map(({ column, member }) => ({ header: column, member })),
    });
    if (!understood.ok) return understood;
    const sheet = { request, read: read.value, understood: understood.value, effective: asked.effective };
    const decided = await decideRows(session.ledger, sheet, control);
    if (!decided.ok) return decided;
    held = { ...sheet, id: randomHex(8) as SheetPreviewId, decided: decided.value };
    return ok(describeSheet(held));
  }

  serve(chooseSheetFile, async () => {
    const path = await dialogs.chooseSheet();
    return ok(path === undefined ? null : tokens.give(path));
  });
  serve(previewSheet, (asked) => {
    const session = host.session();
    return session.ok ? jobs.run(asked.job, (control) => preview(asked, session.value, control)) : session;
  });
  serve(readSheetRows, ({ preview: id, from, limit, only }) => {
    const known = heldBy(id);
    if (!known.ok) return known;
    const { sheet } = known.value;
    const { outcomes, byOutcome } = sheet.decided;
    const indexes = only === undefined ? undefined : (byOutcome.get(only) ?? []);
    const total = indexes?.length ?? outcomes.length;
    const places = Array.from({ length: Math.max(0, Math.min(limit, total - from)) }, (_, at) => from + at);
    return ok({ total, rows: places.flatMap((at) => describeRow(sheet, indexes?.[at] ?? at) ?? []) });
  });
  serve(recordSheet, ({ job, preview: id, strict }) => {
    const known = heldBy(id);
    if (!known.ok) return known;
    if (recorded === id) return refuse('sheet.alreadyRecorded', 'This sheet is recorded already.');
    return jobs.run(job, async (control) => {
      recorded = id;
      const answer = await recordHeldSheet(known.value.sheet, known.value.session, { ...control, strict }).catch(
        forget,
      );
      if (!answer.ok) recorded = undefined;
      return answer;
    });
  });
  serve(discardSheet, ({ preview: id }) => {
    if (held?.id === id) held = undefined;
    return ok(null);
  });

  /** It was stopped before anything was recorded, and may be asked for again. */
  function forget(error: unknown): never {
    recorded = undefined;
    throw error;
  }

  serve(exportSheet, async ({ table: noun, layout, type, ...asked }) => {
    const session = host.session();
    if (!session.ok) return session;
    const { ledger } = session.value;
    const table = sheetTable(noun, layout);
    if (!table) return refuse('sheet.noSuchLayout', `There is no layout "${layout}" of ${noun}.`);
    const { state, asOf } = viewOf(ledger, asked);
    const sheet = table(state, asOf, ledger.rules);
    const bytes = type === 'csv' ? ok(new TextEncoder().encode(csvText(sheet))) : await writeWorkbook(sheet);
    if (!bytes.ok) return bytes;
    return saveFile(nameFor(sheet, ledger.docket.name, asOf, type), bytes.value, dialogs);
  });
}

function nameFor({ name }: OutSheet, docket: string, asOf: string, type: string): string {
  return safeFileName(`${docket}, ${name.toLowerCase()}, ${asOf}.${type}`, `sheet.${type}`);
}
