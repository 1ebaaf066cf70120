import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { chainRows } from '../../shared/mail/chain/chain-answer.ts';
import { readChains } from '../../shared/mail/chain/chain-findings.ts';
import { splitChain } from '../../shared/mail/chain/split-chain.ts';

/** What the scorer says of one text, as far as the bars need it. */
const scoreSchema = z.object({
  boundaries: z.object({ F1: z.number() }),
  dates: z.object({ F1: z.number(), utcAccuracy: z.number().nullable() }),
  dedupe: z.object({ pairF1: z.number(), errorsMerged: z.array(z.unknown()) }),
  threads: z.object({ F1: z.number() }),
});

/** Shares from 0 to 1, but for the number of wrong merges. */
export interface MailScore {
  readonly boundaries: number;
  readonly dates: number;
  readonly utc: number;
  readonly pairs: number;
  readonly threads: number;
  readonly wrongMerges: number;
}

/** The bars of design/evidence.md: for the texts read by eye, and for variants not seen before. */
export const bars = {
  original: { boundaries: 0.995, dates: 0.99, utc: 0.97, pairs: 0.99, threads: 0.97, wrongMerges: 0 },
  variant: {
    boundaries: 0.97,
    dates: 0.97,
    utc: 0.95,
    pairs: 0.96,
    threads: 0.93,
    wrongMerges: Number.POSITIVE_INFINITY,
  },
} as const satisfies Record<string, MailScore>;

/** Splits a text and has the corpus's own scorer compare it with what was read by eye. */
export function scoreMail(tools: string, truth: string, text: string, folder: string): MailScore {
  const candidate = join(folder, 'candidate.json');
  const sources = [{ id: 'release', chain: splitChain(readFileSync(text, 'utf8')) }];
  writeFileSync(candidate, JSON.stringify({ messages: chainRows(sources, readChains(sources, { domains: [] })) }));
  const said = execFileSync(process.execPath, [join(tools, 'score.mjs'), truth, candidate, '--json'], {
    encoding: 'utf8',
  });
  const { boundaries, dates, dedupe, threads } = scoreSchema.parse(JSON.parse(said));
  return {
    boundaries: boundaries.F1,
    dates: dates.F1,
    utc: dates.utcAccuracy ?? 0,
    pairs: dedupe.pairF1,
    threads: threads.F1,
    wrongMerges: dedupe.errorsMerged.length,
  };
}

/** One line a bar: the figure, the bar, and whether it is met. */
export function barLines(score: MailScore, bar: MailScore): string[] {
  const shares = (['boundaries', 'dates', 'utc', 'pairs', 'threads'] as const).map(
    (name) =>
      `  ${name.padEnd(12)} ${score[name].toFixed(4)}  bar ${bar[name]}  ${score[name] >= bar[name] ? 'met' : 'NOT MET'}`,
  );
  const merges = `  ${'wrong merges'.padEnd(12)} ${score.wrongMerges}`;
  if (!Number.isFinite(bar.wrongMerges)) return [...shares, `${merges}  no bar`];
  return [...shares, `${merges}  bar ${bar.wrongMerges}  ${score.wrongMerges <= bar.wrongMerges ? 'met' : 'NOT MET'}`];
}

/** The worst of each figure. */
export function worstOf(scores: readonly MailScore[]): MailScore {
  const least = (name: keyof MailScore): number => Math.min(...scores.map((score) => score[name]));
  return {
    boundaries: least('boundaries'),
    dates: least('dates'),
    utc: least('utc'),
    pairs: least('pairs'),
    threads: least('threads'),
    wrongMerges: Math.max(...scores.map(({ wrongMerges }) => wrongMerges)),
  };
}

/** The mean of each figure; of wrong merges, the sum. */
export function meanOf(scores: readonly MailScore[]): MailScore {
  const sum = (name: keyof MailScore): number => scores.reduce((total, score) => total + score[name], 0);
  const mean = (name: keyof MailScore): number => sum(name) / scores.length;
  return {
    boundaries: mean('boundaries'),
    dates: mean('dates'),
    utc: mean('utc'),
    pairs: mean('pairs'),
    threads: mean('threads'),
    wrongMerges: sum('wrongMerges'),
  };
}
