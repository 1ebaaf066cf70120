/** Run by a test under a file size limit: appends until refused, and prints how many entries were answered and what was said then. */
import { type DeviceId, emptyHead } from '../../../shared/journal/entry.ts';
import { instantOf } from '../../../shared/kernel/instant.ts';
import { createLogWriter } from '../log-writer.ts';
import { createSegmentAppender } from '../segment-appender.ts';

// Without a listener the system ends a process that goes over the limit.
process.on('SIGXFSZ', () => undefined);

const segments = createSegmentAppender(process.argv[2] ?? '', undefined);
const head = emptyHead('00112233aabbccdd' as DeviceId);
const log = createLogWriter({ head, segments, now: () => instantOf(0) });
const draft = { actor: 'Dana Ellis', type: 'milestone.noted', v: 1, data: { text: 'x'.repeat(3000) } };

let answer = await log.appendAll([draft]);
for (; answer.ok; answer = await log.appendAll([draft]));
const next = await log.appendAll([draft]);
await log.close();
process.stdout.write(JSON.stringify({ answered: log.head().seq, refusal: answer, next }));
