/** What is picked, as lines of a chronology: in the words that an officer begins with, and cited. */
import type { ChronologyLine } from '../../../shared/chronology/chronology.ts';
import {
  type ConversationRow,
  readChain,
  readConversationMessage,
  type ShownSent,
} from '../../../shared/contracts/conversation.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { evidenceByIds } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { nameIn } from '../conversations/api.ts';
import { titleOfEvidence } from '../docket/api.ts';

type Asking = Pick<Workbench, 'mainProcess'>;
type Lines = Promise<Result<readonly ChronologyLine[]>>;

/** Messages of a timeline; one without a date is left out. Refuses as `conversation.readMessage` does. */
export async function linesOfMessages({ mainProcess }: Asking, messages: readonly string[]): Lines {
  const lines: ChronologyLine[] = [];
  for (const message of messages) {
    const known = await mainProcess.call(readConversationMessage, { message });
    if (!known.ok) return known;
    if (known.value === null) continue;
    const { row, copies } = known.value;
    const at = row.evidence === null ? copies.find(({ source }) => source === row.source)?.line : undefined;
    lines.push(...lineOf(row, row.evidence ?? row.source, at));
  }
  return ok(lines);
}

/** Pieces of evidence as they were imported: a message by its own clock, a document by the day it bears. Refuses as `conversation.readChain` does. */
export async function linesOfEvidence({ mainProcess }: Asking, ids: readonly EvidenceId[]): Lines {
  const { projection } = shownProjection.getState();
  const rows = projection === undefined ? [] : await projection.read(evidenceByIds(ids));
  const lines: ChronologyLine[] = [];
  for (const row of rows) {
    const read = row.format === 'document' ? undefined : await mainProcess.call(readChain, { evidence: row.id });
    if (read?.ok === false) return read;
    const own = read?.value.occurrences.find(({ form }) => form === 'native');
    lines.push(...(own === undefined ? lineOfDocument(row) : lineOf(own, row.id)));
  }
  return ok(lines);
}

type Head = Pick<ConversationRow, 'sent' | 'from' | 'to' | 'subject'>;

/** From whom, to whom, about what. `at` is the line of the evidence from which on it is printed or quoted there; 0 is its own header. */
function lineOf({ sent, from, to, subject }: Head, evidence: EvidenceId, at = 0): ChronologyLine[] {
  if (sent === null) return [];
  const receivers = to === null || to.trim() === '' ? '' : ` to ${to.split(';').map(nameIn).join(', ')}`;
  const text = `${nameIn(from)}${receivers}: ${subject?.trim() || 'no subject'}`.slice(0, 2_000);
  return [{ ...momentOf(sent), text, evidence, ...(at > 0 && { line: at }) }];
}

function momentOf({ precision, shown, utc }: ShownSent): Pick<ChronologyLine, 'on' | 'precision' | 'utc'> {
  if (precision === 'day') return { on: shown.slice(0, 10), precision };
  return { on: shown, precision, ...(utc !== null && { utc }) };
}

function lineOfDocument(row: EvidenceRow): ChronologyLine[] {
  if (row.isUndated) return [];
  return [{ on: row.on, precision: 'day', text: titleOfEvidence(row).slice(0, 2_000), evidence: row.id }];
}
