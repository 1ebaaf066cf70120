import { fileURLToPath } from 'node:url';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Row } from '../../shared/sheets/sheet.ts';
import type { ProcessRunner } from '../process/process-runner.ts';
import { openRequestLane, type RequestLane } from '../process/request-lane.ts';
import type { SheetRead } from './read-workbook.ts';
import { type SheetRequest, sheetAnswerSchema } from './sheet-protocol.ts';

export interface SheetReaders {
  readonly runner: ProcessRunner;
  /** Where the reading process's module lies; beside this one unless a bundler moved it. */
  readonly readerModule?: string;
  readonly timeLimitMs?: number;
}

const childOptions = { name: 'records-sheet-reader', heapLimitMb: 1_536, residentLimitMb: 2_048 };
const readTimeoutMs = 90_000;

/**
 * Has a killable child read one sheet of a file, or pasted text, and takes its rows page by page, so that a large sheet never holds this process up. An abort
 * kills the child. Refuses with a `sheet.` code, a disk code, or as a request lane does.
 */
export async function openSheet(
  request: SheetRequest,
  readers: SheetReaders,
  signal?: AbortSignal,
): Promise<Result<SheetRead>> {
  const { runner, readerModule = modulePathBeside(), timeLimitMs = readTimeoutMs } = readers;
  const lane = openRequestLane({
    runner,
    modulePath: readerModule,
    options: childOptions,
    answerSchema: sheetAnswerSchema,
  });
  const stop = (): void => void lane.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    const answer = await lane.ask(request, timeLimitMs);
    if (!answer.ok) return answer;
    if (!('sheet' in answer.value)) return refusedBy(answer.value);
    const { sheet, names, notices } = answer.value;
    const { rowCount, ...named } = sheet;
    const rows = await takeRows(lane, rowCount, timeLimitMs);
    return rows.ok ? ok({ sheet: { ...named, rows: rows.value }, names, notices }) : rows;
  } finally {
    signal?.removeEventListener('abort', stop);
    await lane.close();
  }
}

type Answer = ReturnType<typeof sheetAnswerSchema.parse>;

async function takeRows(lane: RequestLane<Answer>, count: number, timeLimitMs: number): Promise<Result<Row[]>> {
  const rows: Row[] = [];
  while (rows.length < count) {
    const page = await lane.ask({ rowsFrom: rows.length }, timeLimitMs);
    if (!page.ok) return page;
    if (!('rows' in page.value) || page.value.rows.length === 0) return refusedBy(page.value);
    for (const row of page.value.rows) rows.push(row);
  }
  return ok(rows);
}

function refusedBy(answer: Answer): Result<never> {
  if ('code' in answer) return refuse(answer.code, answer.reason);
  return refuse('child.answerUnreadable', 'The reading process gave an answer that cannot be understood.');
}

function modulePathBeside(): string {
  return fileURLToPath(new URL('./sheet-reader.child.ts', import.meta.url));
}
