import { diskRefusal } from '../disk/disk-refusal.ts';
import { attachmentContent } from './attachment-content.ts';
import { longestMessage, sourceOfJob } from './read-jobs.ts';
import type { AttachmentAnswer, AttachmentRequest } from './reading-protocol.ts';

/** In the child: what a stranger's message holds is taken apart there and nowhere else. */
export async function extractAttachment({ attachmentOf: job, place }: AttachmentRequest): Promise<AttachmentAnswer> {
  if (job.length > longestMessage)
    return {
      code: 'attachment.cutOff',
      reason: 'The message is larger than is read: save the original instead; the attachment is in it.',
    };
  try {
    const content = await attachmentContent(sourceOfJob(job), job.format, place);
    return content ? { content } : { code: 'attachment.none', reason: 'The message has no attachment in this place.' };
  } catch (error) {
    const { code, message } = diskRefusal(error, job.path);
    return { code, reason: message };
  }
}
