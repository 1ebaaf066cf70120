/** The process that reads mail: it may be killed at any time, and what it reads may be hostile. */
import { answerParent } from '../process/child-port.ts';
import { extractAttachment } from './extract-attachment.ts';
import { installPlainBlob } from './plain-blob.ts';
import { createJobReader } from './read-jobs.ts';
import { attachmentRequestSchema, fileTextRequestSchema, storeRequestSchema } from './reading-protocol.ts';

installPlainBlob();
const readJobs = createJobReader();
answerParent(async (request) => {
  const attachment = attachmentRequestSchema.safeParse(request);
  if (attachment.success) return extractAttachment(attachment.data);
  const fileText = fileTextRequestSchema.safeParse(request);
  if (fileText.success) {
    const { readFileText } = await import('./read-file-text.ts');
    return readFileText(fileText.data);
  }
  const store = storeRequestSchema.safeParse(request);
  if (!store.success) return readJobs(request);
  const { listStore } = await import('./readers/list-store.ts');
  return listStore(store.data);
});
