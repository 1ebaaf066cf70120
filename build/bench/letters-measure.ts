/** `node letters-measure.ts ours|pdfkit CONTENT ROUNDS`: what writing a letter costs a process of its own, as JSON. */
import { z } from 'zod';
import { letterContents } from './letter-contents.ts';
import { letterWriters } from './letter-writers.ts';

export const measureSchema = z.object({
  /** CPU milliseconds of the first letter, fonts unread and code uncompiled. */
  cold: z.number(),
  /** CPU milliseconds (all threads) of one letter, the mean of the rounds after the first third. */
  cpu: z.number(),
  bytes: z.number(),
  /** Megabytes at their most. */
  rss: z.number(),
});

if (process.argv[1] === import.meta.filename) await measure();

async function measure(): Promise<void> {
  const [, , writerName = 'ours', contentName = 'letter', roundsText = '9'] = process.argv;
  const write = letterWriters[writerName === 'pdfkit' ? 'pdfkit' : 'ours'];
  const document = letterContents[contentName]?.();
  if (!document) throw new Error(`no content ${contentName}`);
  const start = cpuTime();
  const { length: bytes } = await write(document);
  const cold = cpuTime() - start;
  const rounds = Number(roundsText);
  for (let round = 0; round < rounds / 2; round += 1) await write(document);
  const before = cpuTime();
  for (let round = 0; round < rounds; round += 1) await write(document);
  const cpu = (cpuTime() - before) / rounds;
  const rss = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(JSON.stringify({ cold, cpu, bytes, rss }));
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
