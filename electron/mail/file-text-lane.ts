import { ok, type Result } from '../../shared/kernel/result.ts';
import type { FileText } from '../../shared/mail/file-text.ts';
import { fileTextSchema } from '../../shared/mail/file-text.ts';
import { openRequestLane } from '../process/request-lane.ts';
import { laneSpec, type ReadingPoolOptions } from './reading-pool.ts';
import type { FileTextRequest } from './reading-protocol.ts';

export interface FileTextLane {
  /** One at a time. A file that hangs or breaks its reader has no words; refuses with `child.killed` only, once the lane is closed. */
  read(request: FileTextRequest): Promise<Result<FileText>>;
  close(): Promise<void>;
}

/** A report of some thousand pages takes its time. */
const timeLimitMs = 60_000;

/** Has a killable child read the words of files. It starts with the first. */
export function openFileTextLane(readers: Omit<ReadingPoolOptions, 'parsedStore'>): FileTextLane {
  const { timeLimitMs: _, ...spec } = laneSpec(readers);
  const lane = openRequestLane({ ...spec, answerSchema: fileTextSchema });
  return {
    async read(request) {
      const answer = await lane.ask(request, readers.timeLimitMs ?? timeLimitMs);
      if (answer.ok || answer.code === 'child.killed') return answer;
      const isTooMuch = answer.code === 'child.timedOut' || answer.code === 'child.outOfMemory';
      return ok({ whyNot: isTooMuch ? 'tooLarge' : 'unreadable' });
    },
    close: () => lane.close(),
  };
}
