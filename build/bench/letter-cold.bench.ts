/** `node letter-cold.bench.ts ours|pdfkit`: milliseconds to the first letter of a process, fonts unread and code uncompiled. */
import { sampleLetter } from '../../electron/letters/testing/sample-letter.ts';
import { letterWriters } from './letter-writers.ts';

const writer = letterWriters[process.argv[2] === 'pdfkit' ? 'pdfkit' : 'ours'];
const document = sampleLetter(60, { status: 'final' });
const start = performance.now();
await writer(document);
process.stdout.write(String(performance.now() - start));
