/** Our tagged PDF/A writer against pdfkit without tags, and LibreOffice where there is one: the same words and tables, fonts kept. */
import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { checkLetterPdf } from '../../electron/letters/check-pdf.ts';
import { plain } from '../../shared/letters/plain.ts';
import { letterContents } from './letter-contents.ts';
import { letterWriters } from './letter-writers.ts';
import { measureSchema } from './letters-measure.ts';
import { quantile } from './quantile.ts';

type Measure = z.infer<typeof measureSchema>;

const rounds: Readonly<Record<string, number>> = { 'letter of 6 pages': 20, 'table of 400 rows': 8, '100 pages': 3 };
const repeats = 3;

/** CPU time, bytes and memory of each writer in a process of its own. The limit of the design: never slower than pdfkit. */
export async function benchLetters(): Promise<void> {
  for (const content of Object.keys(letterContents)) {
    // Turn by turn, so that a busy machine slows both.
    const pairs = Array.from({ length: repeats }, () => ({
      ours: measured('ours', content),
      pdfkit: measured('pdfkit', content),
    }));
    const [ours, pdfkit] = [medians(pairs.map((pair) => pair.ours)), medians(pairs.map((pair) => pair.pdfkit))];
    console.log(`${content}:`);
    report('ours, tagged', ours);
    report('pdfkit, untagged', pdfkit);
    console.log(
      `  CPU ratio ${(ours.cpu / pdfkit.cpu).toFixed(2)} (limit 1.00), cold ${(ours.cold / pdfkit.cold).toFixed(2)}`,
    );
    await reportChecks(content);
  }
  const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' });
  console.log(
    office.error
      ? 'LibreOffice is not installed here: not compared.'
      : `${office.stdout.trim()} is installed; it is not compared, because it takes a document of its own formats.`,
  );
}

async function reportChecks(content: string): Promise<void> {
  const document = letterContents[content]?.();
  if (!document) return;
  const bytes = await letterWriters.ours(document);
  const expected = { expectedText: plain(document), banner: document.marking?.banner ?? '' };
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const start = process.cpuUsage();
    await checkLetterPdf(bytes, expected);
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  console.log(`  all checks of ours: ${quantile(times, 0.5).toFixed(0)} ms of CPU`);
}

function report(what: string, { cpu, cold, bytes, rss }: Measure): void {
  const size = `${(bytes / 1024).toFixed(0)} KB`;
  console.log(
    `  ${what}: ${cpu.toFixed(1)} ms of CPU, the first ${cold.toFixed(0)} ms, ${size}, ${rss.toFixed(0)} MB at most`,
  );
}

function measured(writer: keyof typeof letterWriters, content: string): Measure {
  const script = fileURLToPath(new URL('letters-measure.ts', import.meta.url));
  const words = [script, writer, content, String(rounds[content] ?? 5)];
  return measureSchema.parse(JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' })));
}

function medians(measures: readonly Measure[]): Measure {
  const of = (key: keyof Measure) =>
    quantile(
      measures.map((measure) => measure[key]),
      0.5,
    );
  return { cold: of('cold'), cpu: of('cpu'), bytes: of('bytes'), rss: of('rss') };
}
