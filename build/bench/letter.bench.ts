/** Our tagged PDF/A writer against pdfkit without tags: the same words and a table of 60 rows, fonts kept by both. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkLetterPdf } from '../../electron/letters/check-pdf.ts';
import { sampleLetter } from '../../electron/letters/testing/sample-letter.ts';
import { plain } from '../../shared/letters/plain.ts';
import { letterWriters } from './letter-writers.ts';

const rounds = 30;
const coldRounds = 3;

/** Prints warm and cold times. The limit of the design: warm, never slower than pdfkit. */
export async function benchLetter(): Promise<void> {
  const document = sampleLetter(60, { status: 'final' });
  const sizes = { ours: await letterWriters.ours(document), pdfkit: await letterWriters.pdfkit(document) };
  const warm: Record<keyof typeof letterWriters, number[]> = { ours: [], pdfkit: [] };
  // Turn by turn, so that a busy machine slows both.
  for (let round = 0; round < rounds; round += 1) {
    warm.ours.push(await timed(() => letterWriters.ours(document)));
    warm.pdfkit.push(await timed(() => letterWriters.pdfkit(document)));
  }
  report('warm', median(warm.ours.slice(rounds / 3)), median(warm.pdfkit.slice(rounds / 3)));
  report('cold', median(coldTimes('ours')), median(coldTimes('pdfkit')));
  const expected = { expectedText: plain(document), banner: document.marking?.banner ?? '' };
  const checks: number[] = [];
  for (let round = 0; round < 10; round += 1) checks.push(await timed(() => checkLetterPdf(sizes.ours, expected)));
  console.log(`all checks of the written letter: ${median(checks).toFixed(0)} ms`);
  console.log(`size: ours ${sizes.ours.length} bytes, tagged; pdfkit ${sizes.pdfkit.length} bytes, untagged`);
}

function report(what: string, ours: number, pdfkit: number): void {
  const ratio = (ours / pdfkit).toFixed(2);
  console.log(
    `${what}: ours ${ours.toFixed(1)} ms, pdfkit ${pdfkit.toFixed(1)} ms, ratio ${ratio}${what === 'warm' ? ' (limit 1.00)' : ''}`,
  );
}

function coldTimes(writer: keyof typeof letterWriters): number[] {
  const script = fileURLToPath(new URL('letter-cold.bench.ts', import.meta.url));
  return Array.from({ length: coldRounds }, () =>
    Number(execFileSync(process.execPath, [script, writer], { encoding: 'utf8' })),
  );
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
