import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainRows } from './chain-answer.ts';
import { readChains } from './chain-findings.ts';
import { splitChain } from './split-chain.ts';
import { madeRelease, type ReleaseLayout } from './testing/made-release/made-release.ts';
import { releaseLayouts } from './testing/made-release/release-layouts.ts';
import { type ReleaseScore, scoreRelease } from './testing/made-release/release-score.ts';

/** Reads a release of this layout and says how well. */
function scoreOf(layout: ReleaseLayout, seed: number): ReleaseScore {
  const { text, occurrences } = madeRelease(seed, layout);
  const sources = [{ id: 'release', chain: splitChain(text) }];
  return scoreRelease(occurrences, chainRows(sources, readChains(sources, { domains: [] })));
}

/** The bars of variants not seen before, for the means of many; of one release, less of the pairs. No wrong merge at all. */
const bars = { boundaries: 0.97, dates: 0.97, utc: 0.95, pairs: 0.8, threads: 0.93 };

test.each(releaseLayouts)('$name: one release, seed 7', (layout) => {
  const score = scoreOf(layout, 7);
  expect(score.wrongMerges).toBe(0);
  expect(Object.entries(bars).filter(([name, bar]) => score[name as keyof typeof bars] < bar)).toEqual([]);
});

test('no two messages are taken for one, whatever the layout and the seed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...releaseLayouts), fc.nat({ max: 100_000 }), (layout, seed) => {
      expect(scoreOf(layout, seed).wrongMerges).toBe(0);
    }),
    { numRuns: 12, seed: 20_261_122 },
  );
}, 30_000);
