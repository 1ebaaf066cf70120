import { expect, it } from 'vitest';
import { runCrashRounds } from './testing/crash-rounds.ts';
import { seededRandom } from './testing/seeded-random.ts';

it('loses no acknowledged entry and no evidence when its process is killed at any moment, 20 times', async ({
  annotate,
}) => {
  const seed = Date.now() % 2 ** 32;
  const report = await runCrashRounds(20, seededRandom(seed));
  await annotate(`seed ${seed}: ${report.acknowledged} acknowledged, ${report.tornTails} torn tails`);
  expect(report, `with seed ${seed}`).toMatchObject({ rounds: 20, lost: 0, faults: [] });
  expect(report.acknowledged).toBeGreaterThan(1000);
});
