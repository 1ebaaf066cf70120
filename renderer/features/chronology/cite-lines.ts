/** Where a line of a chronology stands: the file that was imported, its hash, and the page, line or byte in it. */
import type { ChronologyLine } from '../../../shared/chronology/chronology.ts';
import { readMessage } from '../../../shared/contracts/evidence.contract.ts';
import { readImportReceipt } from '../../../shared/contracts/evidence-import.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { FileReceipt } from '../../../shared/mail/import-receipt.ts';
import type { ReleasePage } from '../../../shared/mail/release-pages.ts';
import { evidenceByIds } from '../../projection/queries/evidence-queries.ts';
import { importById } from '../../projection/queries/import-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import type { Workbench } from '../../workbench/workbench.ts';

export interface Citation {
  /** The name of the file that was imported; empty where no receipt names it. */
  readonly file: string;
  /** Of the original, or of the message inside its mailbox. */
  readonly sha256: string;
  /** @example 'page 3, line 120' or 'from byte 4,096 of the mailbox' */
  readonly place: string;
}

/** One for each line, in their order; undefined for a line of the record, and for evidence that is no longer held. */
export async function citationsOf(
  { mainProcess }: Pick<Workbench, 'mainProcess'>,
  lines: readonly ChronologyLine[],
): Promise<readonly (Citation | undefined)[]> {
  const { projection } = shownProjection.getState();
  const ids = [...new Set(lines.flatMap(({ evidence }) => evidence ?? []))];
  if (projection === undefined || ids.length === 0) return lines.map(() => undefined);
  const rows = new Map((await projection.read(evidenceByIds(ids))).map((row) => [row.id, row]));
  const files = new Map<string, Promise<readonly FileReceipt[]>>();
  const pages = new Map<EvidenceId, Promise<readonly ReleasePage[]>>();

  async function filesOf(id: EvidenceRow['import']): Promise<readonly FileReceipt[]> {
    const run = await projection?.read(importById(id));
    const receipt = run && (await mainProcess.call(readImportReceipt, { receipt: run.receipt }));
    return receipt?.ok ? receipt.value.files : [];
  }

  async function pagesOf(evidence: EvidenceId): Promise<readonly ReleasePage[]> {
    const read = await mainProcess.call(readMessage, { evidence });
    return (read.ok && read.value.pages) || [];
  }

  return Promise.all(
    lines.map(async ({ evidence, line }) => {
      const row = evidence === undefined ? undefined : rows.get(evidence);
      if (row === undefined) return undefined;
      const found = await known(files, row.import, () => filesOf(row.import));
      const printed = line === undefined ? [] : await known(pages, row.id, () => pagesOf(row.id));
      return { file: fileOf(row, found), sha256: row.sha256, place: placeOf(row, line, printed) };
    }),
  );
}

/** Asked for once. */
function known<Key, Value>(held: Map<Key, Promise<Value>>, key: Key, ask: () => Promise<Value>): Promise<Value> {
  const value = held.get(key) ?? ask();
  held.set(key, value);
  return value;
}

function fileOf({ sha256, container }: EvidenceRow, files: readonly FileReceipt[]): string {
  const file = files.find((each) => each.sha256 === (container?.sha256 ?? sha256));
  return file?.path.split(/[/\\]/).at(-1) ?? '';
}

/** Where in the file, then where in the text. */
export function placeOf(
  { container, format }: Pick<EvidenceRow, 'container' | 'format'>,
  line: number | undefined,
  pages: readonly ReleasePage[],
): string {
  const inFile =
    container === undefined
      ? []
      : [
          format === 'pst'
            ? `node ${container.offset} of the Outlook store`
            : `from byte ${container.offset.toLocaleString('en-US')} of the mailbox`,
        ];
  const page = line === undefined ? undefined : pages.findLast((each) => each.line <= line)?.page;
  const inText = [...(page === undefined ? [] : [`page ${page}`]), ...(line === undefined ? [] : [`line ${line}`])];
  return [...inFile, ...inText].join(', ');
}
