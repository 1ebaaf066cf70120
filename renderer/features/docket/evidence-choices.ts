/** Evidence to choose from, in forms and in the box of choices. */
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { EvidenceId, Subject } from '../../../shared/domain/ids.ts';
import { evidenceById, evidenceWindow } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { shownProjection } from '../../projection/shown-projection.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import type { FormField } from './record-form/form-field.ts';
import { selectedRecord } from './selected-record.ts';

/** As many as can be looked through in a list; older messages are linked from their own pages. */
const mostOffered = 500;

/** What a form can name as evidence: what is linked to the record, then the newest; the selected message is there in any case. */
async function offered(subject: Subject | undefined): Promise<readonly EvidenceRow[]> {
  const { projection } = shownProjection.getState();
  if (projection === undefined) return [];
  const { record } = selectedRecord.getState();
  const [selected, linked, newest] = await Promise.all([
    record?.kind === 'evidence' ? projection.read(evidenceById(record.id as EvidenceId)) : undefined,
    subject && projection.read(evidenceWindow({ kind: 'linkedTo', subject }, 'newestFirst', 0, mostOffered)),
    projection.read(evidenceWindow({ kind: 'all' }, 'newestFirst', 0, mostOffered)),
  ]);
  const all = [...(selected ? [selected] : []), ...(linked?.rows ?? []), ...newest.rows];
  return [...new Map(all.map((row) => [row.id, row])).values()];
}

/** @example '4 Apr 2022 C. Records: Your letter of 26 October' */
function wordsOf({ id, on, header }: EvidenceRow): string {
  const words = header === null ? id : `${header.from ?? 'unknown'}: ${header.subject ?? 'no subject'}`;
  return `${formatDate(on)} ${words}`;
}

/** A field that names a message or document, `evidence` in every intent. */
export async function evidenceField(label: string, subject: Subject | undefined, initial?: string): Promise<FormField> {
  const choices = (await offered(subject)).map((row) => ({ value: row.id, title: wordsOf(row) }));
  return { name: 'evidence', label, kind: 'choice', isWide: true, choices, initial };
}

/** Asks for one message; undefined where none is chosen. */
export async function chooseEvidence(
  { quickInput, notifications }: Workbench,
  label: string,
  subject: Subject,
): Promise<EvidenceRow | undefined> {
  const rows = await offered(subject);
  if (rows.length > 0)
    return quickInput.choose(
      label,
      rows.map((row) => ({ title: wordsOf(row), value: row, icon: row.format === 'document' ? 'file-text' : 'mail' })),
    );
  notifications.show({ severity: 'note', message: 'There is no evidence yet: import a message first.' });
  return undefined;
}
