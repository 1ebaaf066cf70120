import type { z } from 'zod';
import { groupRows } from '../../kernel/group-rows.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Sha256 } from '../../kernel/sha256.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import { type CaseId, type ElementId, type EvidenceId, type ImportId, isSameSubject, type Subject } from '../ids.ts';
import type { EvidenceRole, evidenceEvents, evidenceFormatSchema } from './events.ts';

export interface Evidence {
  readonly id: EvidenceId;
  readonly sha256: Sha256;
  /** Bytes of the original (of the slice, for a message inside a mailbox file). */
  readonly size: number;
  readonly format: z.infer<typeof evidenceFormatSchema>;
  readonly container?: { readonly sha256: Sha256; readonly offset: number } | undefined;
  /** The message that brought it, in which it stands at `place`. It may have been disposed of since. */
  readonly attachedTo?: { readonly evidence: EvidenceId; readonly place: readonly number[] } | undefined;
  readonly import: ImportId;
  /** The day from which it speaks: the original's own date, else the day of its import. */
  readonly on: LocalDate;
  /** `on` is the day of the import, and must not be given out as the original's. */
  readonly isUndated?: true | undefined;
  readonly links: readonly EvidenceLink[];
  /** Sent on `on` from a non-official account, as an officer found. */
  readonly nonOfficial?: NonOfficial | undefined;
}

export interface NonOfficial {
  readonly on: LocalDate;
  readonly reason: string;
  /** When and how a complete copy reached an official account. */
  readonly copied?:
    | { readonly on: LocalDate; readonly how: string; readonly copy?: EvidenceId | undefined }
    | undefined;
}

export interface EvidenceLink {
  readonly subject: Subject;
  readonly role: EvidenceRole;
  /** The element of the case that it bears on. */
  readonly element?: ElementId | undefined;
}

/** One run of an import; its receipt stands in the evidence store under `receipt`. */
export interface ImportRun {
  readonly id: ImportId;
  readonly receipt: Sha256;
  readonly found: number;
  readonly imported: number;
  readonly alreadyThere: number;
  readonly failed: number;
  readonly complete: boolean;
}

type EvidenceTable = Table<EvidenceId, Evidence>;
type ImportEvent = Extract<EventOf<typeof evidenceEvents>, { type: 'import.finished' }>;

/** The id of an original: as many digits of its hash as tell it from the others that are held. */
export function evidenceIdFor(sha256: Sha256, held: Pick<EvidenceTable, 'get'>): EvidenceId {
  for (let digits = 10; digits < 64; digits++) {
    const id = `E-${sha256.slice(0, digits)}` as EvidenceId;
    const holder = held.get(id);
    if (!holder || holder.sha256 === sha256) return id;
  }
  return `E-${sha256}` as EvidenceId;
}

export function linksTo(evidence: Evidence, subject: Subject): readonly EvidenceLink[] {
  return evidence.links.filter((link) => isSameSubject(link.subject, subject));
}

/** Two links are one where they say the same of the same record. */
export function isSameLink(a: EvidenceLink, b: EvidenceLink): boolean {
  return a.role === b.role && a.element === b.element && isSameSubject(a.subject, b.subject);
}

// By the id alone, which is at hand: two records of different kinds seldom have the same.
const bySubjectId = groupRows(recordsLinked);

/** Ids of the records that it is linked to; one that it is linked to twice is named twice. */
export function recordsLinked({ links }: Evidence): readonly string[] {
  return links.length === 0 ? noneLinked : links.map(({ subject }) => subject.id);
}

const noneLinked: readonly string[] = [];

/** The evidence that is linked to a record, by id. */
export function evidenceAbout(evidence: EvidenceTable, subject: Subject): readonly Evidence[] {
  const rows = bySubjectId(evidence, subject.id);
  return rows.length === 0
    ? rows
    : rows.filter(({ links }) => links.some((link) => isSameSubject(link.subject, subject)));
}

/** The evidence behind one element of a case, by its day. */
export function evidenceBehind(evidence: EvidenceTable, id: CaseId, element: ElementId): readonly Evidence[] {
  const isBehind = (link: EvidenceLink) =>
    link.element === element && isSameSubject(link.subject, { kind: 'case', id });
  return evidenceAbout(evidence, { kind: 'case', id })
    .filter(({ links }) => links.some(isBehind))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Whether any evidence is linked to a record as proof of its completion. */
export function isCompletionProven(evidence: EvidenceTable, subject: Subject): boolean {
  return bySubjectId(evidence, subject.id).some(({ links }) =>
    links.some((link) => link.role === 'provesCompletion' && isSameSubject(link.subject, subject)),
  );
}

export function evolveEvidence(
  table: EvidenceTable,
  event: Exclude<EventOf<typeof evidenceEvents>, ImportEvent>,
): EvidenceTable {
  switch (event.type) {
    case 'evidence.imported': {
      const { evidence: id, effective: on, ...facts } = event.data;
      return table.set(id, { id, on, ...facts, links: [] });
    }
    case 'evidence.linked': {
      const { evidence, effective: _, ...link } = event.data;
      return changeRow(table, evidence, (row) => ({ ...row, links: [...row.links, link] }));
    }
    case 'evidence.unlinked': {
      const { evidence, ...link } = event.data;
      return changeRow(table, evidence, (row) => ({
        ...row,
        links: row.links.filter((other) => !isSameLink(other, link)),
      }));
    }
    case 'evidence.nonOfficialNoted': {
      const { evidence, effective: on, reason } = event.data;
      return changeRow(table, evidence, (row) => ({ ...row, nonOfficial: { on, reason } }));
    }
    case 'evidence.nonOfficialWithdrawn':
      return changeRow(table, event.data.evidence, (row) => ({ ...row, nonOfficial: undefined }));
    case 'evidence.copied': {
      const { evidence, effective: on, how, copy } = event.data;
      return changeRow(table, evidence, (row) => withCopy(row, { on, how, copy }));
    }
    case 'evidence.copyWithdrawn':
      return changeRow(table, event.data.evidence, (row) => withCopy(row, undefined));
    case 'evidence.separated':
      return changeRow(table, event.data.evidence, (row) => ({ ...row, container: undefined }));
    case 'evidence.disposed':
      return table.delete(event.data.evidence);
  }
}

function withCopy(row: Evidence, copied: NonOfficial['copied']): Evidence {
  return row.nonOfficial ? { ...row, nonOfficial: { ...row.nonOfficial, copied } } : row;
}

/** The messages that lie in one stored mailbox file. */
export function evidenceIn(table: EvidenceTable, container: Sha256): readonly Evidence[] {
  return [...table.values()].filter((row) => row.container?.sha256 === container);
}

export function evolveImports(imports: Table<ImportId, ImportRun>, { data }: ImportEvent): Table<ImportId, ImportRun> {
  const { import: id, effective: _, ...facts } = data;
  return imports.set(id, { id, ...facts });
}
