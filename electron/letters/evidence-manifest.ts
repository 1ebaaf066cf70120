/** The list of what goes with a letter, by its bytes, for whoever must check that they got it: as CSV and as JSON. */
import type { Evidence } from '../../shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import type { TitleOf } from '../../shared/letters/compose/enclosures.ts';
import { csvText } from '../../shared/sheets/csv-text.ts';
import type { Attachment } from './attachment.ts';

export interface ManifestAsked {
  readonly letter: string;
  readonly state: State;
  /** In the order of their numbers; what the docket does not hold is left out, as in the letter's own list. */
  readonly enclosures: readonly EvidenceId[];
  readonly titleOf: TitleOf;
}

interface ManifestRow {
  readonly number: number;
  readonly evidence: EvidenceId;
  /** Of the original; of a message inside a mailbox, of that message. */
  readonly sha256: string;
  readonly bytes: number;
  readonly format: Evidence['format'];
  /** The original's own day; absent where it bears none. */
  readonly date?: string;
  readonly title?: string;
  readonly about: readonly string[];
}

/** Both files, to stand beside the PDF or to be embedded in it (PDF/A-3a). Equal requests give equal bytes. */
export function evidenceManifest(asked: ManifestAsked): readonly Attachment[] {
  const rows = manifestRows(asked);
  const description = `Enclosures of ${asked.letter}, with their SHA-256`;
  const file = (extension: string, mime: string, text: string): Attachment => ({
    name: `${asked.letter.replaceAll('/', '_')}-enclosures.${extension}`,
    mime,
    bytes: new TextEncoder().encode(text),
    description,
    relationship: 'Supplement',
  });
  return [
    file('csv', 'text/csv', asCsv(rows)),
    file('json', 'application/json', `${JSON.stringify({ letter: asked.letter, enclosures: rows }, null, 2)}\n`),
  ];
}

function manifestRows({ state, enclosures, titleOf }: ManifestAsked): readonly ManifestRow[] {
  const held = enclosures.flatMap((id) => state.evidence.get(id) ?? []);
  return held.map((row, index) => manifestRow(row, index + 1, titleOf(row.id)));
}

function manifestRow(row: Evidence, number: number, title: string | undefined): ManifestRow {
  const { id: evidence, sha256, size: bytes, format, on, isUndated, links } = row;
  return {
    number,
    evidence,
    sha256,
    bytes,
    format,
    ...(!isUndated && { date: on }),
    ...(title !== undefined && { title }),
    about: [...new Set(links.map(({ subject }) => subject.id))].sort(),
  };
}

function asCsv(rows: readonly ManifestRow[]): string {
  return csvText({
    name: 'Enclosures',
    columns: [
      { title: 'Encl. no.', kind: 'number' },
      { title: 'Evidence', kind: 'words' },
      { title: 'SHA-256', kind: 'words' },
      { title: 'Bytes', kind: 'number' },
      { title: 'Format', kind: 'words' },
      { title: 'Date', kind: 'date' },
      { title: 'Title', kind: 'words' },
      { title: 'About', kind: 'words' },
    ],
    rows: rows.map(({ number, evidence, sha256, bytes, format, date, title, about }) => [
      String(number),
      evidence,
      sha256,
      String(bytes),
      format,
      date ?? '',
      title ?? '',
      about.join(' '),
    ]),
  });
}
