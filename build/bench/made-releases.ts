import { randomInt } from 'node:crypto';
import { chainRows } from '../../shared/mail/chain/chain-answer.ts';
import { readChains } from '../../shared/mail/chain/chain-findings.ts';
import { splitChain } from '../../shared/mail/chain/split-chain.ts';
import { madeRelease, type ReleaseLayout } from '../../shared/mail/chain/testing/made-release/made-release.ts';
import { releaseLayouts } from '../../shared/mail/chain/testing/made-release/release-layouts.ts';
import { scoreRelease } from '../../shared/mail/chain/testing/made-release/release-score.ts';
import { bars, type MailScore, meanOf, worstOf } from './mail-score.ts';

const releasesOfLayout = 8;
const figures = ['boundaries', 'dates', 'utc', 'pairs', 'threads'] as const;

/** Releases made by us, in layouts that no release at hand has, of seeds drawn anew each time; `MADE_SEED` does a run again. */
export function benchMadeReleases(): void {
  const seed = Number(process.env.MADE_SEED ?? randomInt(2 ** 30));
  console.log(
    `releases made by us, ${releasesOfLayout} of each layout, mean and worst beside the bar of variants (MADE_SEED=${seed} does it again):`,
  );
  const all = releaseLayouts.map((layout) => {
    const scores = Array.from({ length: releasesOfLayout }, (_, at) => scoreOf(layout, seed + at));
    const [mean, worst] = [meanOf(scores), worstOf(scores)];
    console.log(`  ${layout.name.padEnd(32)} ${figuresOf(mean, worst)}`);
    return mean;
  });
  const [mean, worst] = [meanOf(all), worstOf(all)];
  console.log(`  ${'all layouts: mean, least mean'.padEnd(32)} ${figuresOf(mean, worst)}`);
}

function scoreOf(layout: ReleaseLayout, seed: number): MailScore {
  const { text, occurrences } = madeRelease(seed, layout);
  const sources = [{ id: 'release', chain: splitChain(text) }];
  return scoreRelease(occurrences, chainRows(sources, readChains(sources, { domains: [] })));
}

function figuresOf(mean: MailScore, worst: MailScore): string {
  const shown = figures.map((name) => `${name} ${mean[name].toFixed(3)} ${worst[name].toFixed(3)}`);
  const missed = figures.filter((name) => mean[name] < bars.variant[name]);
  const verdict = missed.length === 0 ? 'met' : `NOT MET: ${missed.join(', ')}`;
  return `${shown.join('  ')}  wrong merges ${mean.wrongMerges}  ${verdict}`;
}
