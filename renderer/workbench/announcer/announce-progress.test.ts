import { expect, it } from 'vitest';
import { createProgress } from '../../platform/progress/progress.ts';
import { announceProgress } from './announce-progress.ts';

it('says each quarter of a job once, and leaves its end to its notification', () => {
  const said: string[] = [];
  const progress = createProgress();
  const stop = announceProgress(progress, { say: (text) => said.push(text) });
  const job = progress.start('Importing');
  for (const done of [0, 10, 24, 25, 26, 49, 60, 99, 100]) job.report(done, 100);
  job.finish();
  progress.start('Indexing').report(0, undefined, { fraction: 0.8 });
  stop();
  progress.start('Verifying').report(1, 2);
  expect(said).toEqual(['Importing, 25 %.', 'Importing, 50 %.', 'Importing, 75 %.', 'Indexing, 75 %.']);
});
