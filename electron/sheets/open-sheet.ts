import { fileURLToPath } from 'node:url';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { ProcessRunner } from '../process/process-runner.ts';
import { openRequestLane } from '../process/request-lane.ts';
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

/** Has a killable child read one sheet of a file, or pasted text. Refuses with a `sheet.` code, a disk code, or as a request lane does. */
export async function openSheet(request: SheetRequest, readers: SheetReaders): Promise<Result<SheetRead>> {
  const { runner, readerModule = modulePathBeside(), timeLimitMs = readTimeoutMs } = readers;
  const lane = openRequestLane({
    runner,
    modulePath: readerModule,
    options: childOptions,
    answerSchema: sheetAnswerSchema,
  });
  try {
    const answer = await lane.ask(request, timeLimitMs);
    if (!answer.ok) return answer;
    return 'sheet' in answer.value ? ok(answer.value) : refuse(answer.value.code, answer.value.reason);
  } finally {
    await lane.close();
  }
}

function modulePathBeside(): string {
  return fileURLToPath(new URL('./sheet-reader.child.ts', import.meta.url));
}
