import type { FileText } from '../../shared/mail/file-text.ts';
import { attachmentContent } from './attachment-content.ts';
import { longestMessage, sourceOfJob } from './read-jobs.ts';
import { textOfFile } from './readers/file-text.ts';
import type { FileTextRequest } from './reading-protocol.ts';

/** In the child: the words of a file that came with a message, or, without a place, of the original itself. */
export async function readFileText({ textOf: job, place }: FileTextRequest): Promise<FileText> {
  if (job.length > longestMessage) return { whyNot: 'tooLarge' };
  try {
    const content = await attachmentContent(sourceOfJob(job), job.format, place);
    return content ? await textOfFile(content) : { whyNot: 'unreadable' };
  } catch {
    // Search is told that it has no words; whoever opens the file is told why.
    return { whyNot: 'unreadable' };
  }
}
