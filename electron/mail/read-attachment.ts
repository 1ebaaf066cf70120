import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { openRequestLane } from '../process/request-lane.ts';
import { laneSpec, type ReadingPoolOptions } from './reading-pool.ts';
import { type AttachmentRequest, attachmentAnswerSchema } from './reading-protocol.ts';

/** Has a killable child take an attachment out of a stored message. Refuses with `attachment.none`, `attachment.cutOff`, a disk code, or as a request lane does. */
export async function readAttachment(
  request: AttachmentRequest,
  readers: Omit<ReadingPoolOptions, 'parsedStore'>,
): Promise<Result<Uint8Array>> {
  const { timeLimitMs, ...lane } = laneSpec(readers);
  const child = openRequestLane({ ...lane, answerSchema: attachmentAnswerSchema });
  try {
    const answer = await child.ask(request, timeLimitMs);
    if (!answer.ok) return answer;
    return 'content' in answer.value ? ok(answer.value.content) : refuse(answer.value.code, answer.value.reason);
  } finally {
    await child.close();
  }
}
