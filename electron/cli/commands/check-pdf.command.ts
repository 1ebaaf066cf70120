import { readFile, stat } from 'node:fs/promises';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { checkPdf, type PdfFinding, type PdfReport } from '../../letters/check-pdf.ts';
import type { Command } from '../command.ts';

// A letter has some hundred kilobytes; what is larger than this is no document for a check in memory.
const mostBytes = 256 * 1024 * 1024;

export const checkPdfCommand: Command = {
  name: 'check-pdf',
  usage: 'check-pdf FILE',
  summary: 'Check any PDF as an archival and accessible document (PDF/A-2a or 3a, PDF/UA-1). Changes nothing.',
  options: {},
  positionals: { min: 1, max: 1 },
  async run({ positionals: [file = ''] }) {
    const bytes = await readWhole(file);
    if (!bytes.ok) return bytes;
    const report = await checkPdf(bytes.value);
    const { findings, pageCount, isLetter } = report;
    const isSound = findings.length === 0;
    return ok({
      lines: [headline(file, report), ...findingLines(findings)],
      json: { file, isSound, isLetter, pages: pageCount, findings },
      exitCode: isSound ? 0 : 1,
    });
  },
};

async function readWhole(file: string): Promise<Result<Uint8Array>> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes)
      return refuse('fileTooLarge', `${file} has ${size} bytes; a PDF of at most ${mostBytes} can be checked.`);
    return ok(await readFile(file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const why = reasons.get(reason) ?? `it cannot be read (${reason})`;
    return refuse('fileUnreadable', `${file} was not checked: ${why}.`);
  }
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'this account may not read it'],
]);

function headline(file: string, { findings, pageCount, isLetter }: PdfReport): string {
  const what = `${file}${pageCount === 0 ? '' : ` (${counted(pageCount, 'page')}${isLetter ? ', written by this workbench' : ''})`}`;
  return findings.length === 0 ? `${what}: no fault found.` : `${what}: ${counted(findings.length, 'fault')}.`;
}

// Of one kind so many are told in full; a scan has the same fault on every page.
const mostOfOneKind = 5;

function findingLines(findings: readonly PdfFinding[]): string[] {
  return [...Map.groupBy(findings, ({ code }) => code)].flatMap(([code, alike]) => [
    ...alike.slice(0, mostOfOneKind).map((one) => `${code}${placeOf(one)}: ${one.message}`),
    ...(alike.length > mostOfOneKind ? [`${code}: and ${alike.length - mostOfOneKind} more of this kind.`] : []),
  ]);
}

function placeOf({ page, object }: PdfFinding): string {
  const places = [page === undefined ? '' : `page ${page}`, object === undefined ? '' : `object ${object}`];
  const told = places.filter((place) => place !== '').join(', ');
  return told === '' ? '' : ` (${told})`;
}
