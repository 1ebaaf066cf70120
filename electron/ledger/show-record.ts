/** One record, message or letter by its id, with what it is linked to and where it came from. */
import type { Evidence } from '../../shared/domain/evidence/evidence.ts';
import { evidenceAbout } from '../../shared/domain/evidence/evidence.ts';
import type { EvidenceId, Subject } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { kindOfEvidence } from '../../shared/search/evidence-document.ts';
import type { Ledger } from './ledger.ts';

export interface ShownRecord {
  readonly kind: Subject['kind'] | 'message' | 'document';
  readonly id: string;
  /** As the journal has it, folded. */
  readonly record: object;
  /** The same, of a piece of evidence. */
  readonly original?: Omit<Evidence, 'links'>;
  /** The message as read; null where it cannot be read, absent for what is none. */
  readonly message?: ParsedMessage | null;
  /** What is linked to it, or what it is linked to. */
  readonly links: readonly { readonly kind: string; readonly id: string; readonly role: string }[];
  /** The entries that tell of it, oldest first. */
  readonly provenance: readonly Provenance[];
}

export interface Provenance {
  readonly type: string;
  readonly seq: number;
  readonly recordedAt: string;
  readonly actor: string;
}

/** Upper and lower case are one where that leaves no doubt. Refuses with `record.unknown`, or `record.destroyed`. */
export async function showRecord(
  ledger: Pick<Ledger, 'state' | 'entries'>,
  asked: string,
  read: (evidence: Evidence) => Promise<ParsedMessage | undefined>,
): Promise<Result<ShownRecord>> {
  const state = ledger.state();
  const evidence = state.evidence.get(asked.replace(/^e-/, 'E-') as EvidenceId);
  if (evidence) return ok(await shownEvidence(evidence, ledger.entries(), read));
  for (const [kind, table] of tablesOf(state)) {
    const id = idAmong(table.keys(), asked);
    const record = id === undefined ? undefined : table.get(id);
    if (id === undefined || !record) continue;
    const about = evidenceAbout(state.evidence, { kind, id } as Subject);
    const links = about.flatMap((row) =>
      row.links
        .filter(({ subject }) => subject.id === id)
        .map(({ role }) => ({ kind: kindOfEvidence(row), id: row.id, role })),
    );
    return ok({ kind, id, record, links, provenance: provenanceOf(id, ledger.entries()) });
  }
  return (
    destroyed(ledger.entries(), asked) ??
    refuse('record.unknown', `There is no record, message or letter "${asked}" in this docket.`)
  );
}

/** What the journal keeps of evidence that was disposed of. */
function destroyed(entries: readonly LedgerEntry[], asked: string): Refusal | undefined {
  for (const { type, seq, data } of entries.toReversed()) {
    if (type !== 'evidence.disposed' || data.evidence !== asked.replace(/^e-/, 'E-')) continue;
    const { evidence, effective, schedule, authority, sha256 } = data;
    return refuse(
      'record.destroyed',
      `${evidence} was destroyed on ${effective} under ${schedule} by authority of ${authority}, as entry ${seq} tells. SHA-256 ${sha256}`,
    );
  }
  return undefined;
}

async function shownEvidence(
  row: Evidence,
  entries: readonly LedgerEntry[],
  read: (evidence: Evidence) => Promise<ParsedMessage | undefined>,
): Promise<ShownRecord> {
  const { links, ...record } = row;
  return {
    kind: kindOfEvidence(row),
    id: row.id,
    record,
    original: record,
    ...(row.format !== 'document' && { message: (await read(row)) ?? null }),
    links: links.map(({ subject, role }) => ({ ...subject, role })),
    provenance: provenanceOf(row.id, entries),
  };
}

interface Rows {
  get(id: string): object | undefined;
  keys(): IterableIterator<string>;
}

function tablesOf(state: State): readonly (readonly [Subject['kind'], Rows])[] {
  return [
    ['recommendation', state.recommendations as Rows],
    ['case', state.cases as Rows],
    ['plan', state.plans as Rows],
    ['milestone', state.milestones as Rows],
    ['letter', state.letters as Rows],
    ['suspense', state.suspenses as Rows],
    ['promise', state.promises as Rows],
    ['pilot', state.pilots as Rows],
    ['office', state.offices as Rows],
    ['person', state.people as Rows],
  ];
}

function idAmong(ids: Iterable<string>, asked: string): string | undefined {
  const alike = [...ids].filter((id) => id.toLowerCase() === asked.toLowerCase());
  return alike.find((id) => id === asked) ?? (alike.length === 1 ? alike[0] : undefined);
}

function provenanceOf(id: string, entries: readonly LedgerEntry[]): readonly Provenance[] {
  return entries
    .filter(({ data }) => Object.values(data).some((value) => value === id || isNamed(value, id)))
    .map(({ type, seq, recordedAt, actor }) => ({ type, seq, recordedAt, actor }));
}

/** A member such as `subject: { kind, id }`. */
function isNamed(value: unknown, id: string): boolean {
  return typeof value === 'object' && value !== null && 'id' in value && value.id === id;
}
