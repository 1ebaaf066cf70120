/** The account of an import as rows of a sheet and as lines of text, to be kept with a transfer or printed. */
import { type FileReceipt, foldersOf, type ImportReceipt, type ImportRemark } from './import-receipt.ts';
import { importedKind } from './imported-kind.ts';
import { nextStep } from './next-step.ts';

/** Titles of the cells of `receiptRows`. */
export const receiptColumns = [
  'what',
  'path',
  'place',
  'kind',
  'sha256',
  'found',
  'imported',
  'already there',
  'failed',
  'code',
  'reason',
  'what to do next',
] as const;

interface Sums {
  readonly found: number;
  readonly imported: number;
  readonly alreadyThere: number;
  readonly failed: number;
}

/**
 * One row for the whole import, then one for each folder and each file, and after a file one for each failure and warning of it: as many cells as
 * `receiptColumns`, empty where a column says nothing. What stopped an import stands in the first row.
 */
export function receiptRows({ totals, files, complete, stopped }: ImportReceipt): string[][] {
  const verdict = complete ? 'complete' : 'NOT COMPLETE';
  return [
    row({ what: verdict, sums: totals, code: stopped?.code ?? '', reason: stopped?.message ?? '' }),
    ...foldersOf(files).map(({ name, ...sums }) => row({ what: 'folder', path: name, sums })),
    ...files.flatMap(fileRows),
  ];
}

function fileRows(file: FileReceipt): string[][] {
  const { path, sha256, failed, warnings, complete } = file;
  const remark = (what: string) => (each: ImportRemark) => row({ what, path, ...each });
  const failure = (each: ImportRemark) => row({ what: 'failed', path, ...each, next: nextStep(each.code) ?? '' });
  const sums = { ...file, failed: failed.length };
  return [
    row({
      what: complete ? 'file' : 'file, not read to its end',
      path,
      kind: importedKind(file),
      sha256: sha256 ?? '',
      sums,
    }),
    ...failed.map(failure),
    ...warnings.map(remark('warning')),
  ];
}

interface Cells {
  readonly what: string;
  readonly path?: string;
  readonly place?: string;
  readonly kind?: string;
  readonly sha256?: string;
  readonly sums?: Sums;
  readonly code?: string;
  readonly reason?: string;
  readonly next?: string;
}

function row({
  what,
  path = '',
  place = '',
  kind = '',
  sha256 = '',
  sums,
  code = '',
  reason = '',
  next = '',
}: Cells): string[] {
  const counts = sums ? [sums.found, sums.imported, sums.alreadyThere, sums.failed].map(String) : ['', '', '', ''];
  return [what, path, place, kind, sha256, ...counts, code, reason, next];
}

/** The sums of each folder and what became of each file, a few lines each, an empty one before each file. */
export function receiptLines({ files }: ImportReceipt): string[] {
  const folders = foldersOf(files).map(({ name, ...sums }) => `  ${name || 'This folder'}: ${sumsInWords(sums)}`);
  return ['', 'By folder', ...folders, ...files.flatMap(fileLines)];
}

function fileLines(file: FileReceipt): string[] {
  const { path, sha256, failed, warnings, complete } = file;
  return [
    '',
    `${path}${complete ? '' : ' (not read to its end)'}`,
    `  ${importedKind(file)}, ${sha256 === null ? 'nothing of it was stored' : `SHA-256 ${sha256}`}`,
    `  ${sumsInWords({ ...file, failed: failed.length })}`,
    ...failed.flatMap((remark) => [remarkLine('failed', remark), ...stepLines(remark)]),
    ...warnings.map((remark) => remarkLine('warning', remark)),
  ];
}

function sumsInWords({ found, imported, alreadyThere, failed }: Sums): string {
  return `found ${found}, imported ${imported}, already there ${alreadyThere}, failed ${failed}`;
}

function remarkLine(kind: string, { place, reason }: ImportRemark): string {
  return `  ${kind}: ${place}: ${reason}`;
}

function stepLines({ code }: ImportRemark): string[] {
  const step = nextStep(code);
  return step === undefined ? [] : [`    what to do next: ${step}`];
}
