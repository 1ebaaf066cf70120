/** The process that reads mail: it may be killed at any time, and what it reads may be hostile. */
import { answerParent } from '../process/child-port.ts';
import { installPlainBlob } from './plain-blob.ts';
import { createJobReader } from './read-jobs.ts';

installPlainBlob();
answerParent(createJobReader());
