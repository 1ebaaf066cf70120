/** The process that reads mail: it may be killed at any time, and what it reads may be hostile. */
import { answerParent } from '../process/child-port.ts';
import { extractAttachment } from './extract-attachment.ts';
import { installPlainBlob } from './plain-blob.ts';
import { createJobReader } from './read-jobs.ts';
import { attachmentRequestSchema } from './reading-protocol.ts';

installPlainBlob();
const readJobs = createJobReader();
answerParent((request) => {
  const wanted = attachmentRequestSchema.safeParse(request);
  return wanted.success ? extractAttachment(wanted.data) : readJobs(request);
});
