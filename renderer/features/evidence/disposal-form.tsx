/** What an officer is told and asked before evidence is destroyed. */
import { listChronologies, readChronology } from '../../../shared/contracts/chronology.contract.ts';
import { openCasesOf } from '../../../shared/domain/evidence/held-evidence.ts';
import type { CaseId, EvidenceId } from '../../../shared/domain/ids.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { type DocketRecords, type FormField, titleOfEvidence } from '../docket/api.ts';

interface DisposalToldProps {
  readonly row: EvidenceRow;
  /** Chronologies with a line that rests on it. */
  readonly citing: readonly string[];
}

/** What goes, and what stays. */
export function DisposalTold({ row, citing }: DisposalToldProps) {
  return (
    <div className="disposal-told">
      <p>
        <strong>{titleOfEvidence(row)}</strong>
      </p>
      <p>Goes, for good:</p>
      <ul>
        <li>the original, with its attachments</li>
        <li>what was read from it, and its place in the search index, which is made anew</li>
        <li>every backup on the shelves of this docket that holds it; a new one is made without it</li>
        {row.container !== undefined && (
          <li>
            the mailbox file that it lies in: its other messages are stored alone before, each checked by its hash
          </li>
        )}
      </ul>
      <p>Stays:</p>
      <ul>
        <li>
          in the journal its number, the day, its SHA-256 <span className="mono">{row.sha256.slice(0, 16)}…</span>, and
          what is said below
        </li>
        <li>letters that were issued, as they were issued</li>
        {citing.length > 0 && <li>{`the words that you wrote about it in ${citing.join(', ')}`}</li>}
        <li>
          copies elsewhere: backups that were carried away, exports, other mailboxes and what other messages quote
        </li>
      </ul>
    </div>
  );
}

/** `held`: open cases that the evidence bears on. */
export function fieldsOf(held: readonly CaseId[]): readonly FormField[] {
  const fields: readonly FormField[] = [
    {
      name: 'authority',
      label: 'By whose authority',
      kind: 'line',
      isRequired: true,
      isWide: true,
      placeholder: 'Agency Records Officer',
    },
    {
      name: 'schedule',
      label: 'Item of the records schedule',
      kind: 'line',
      isRequired: true,
      isWide: true,
      placeholder: 'GRS 5.2 item 010',
    },
    { name: 'reason', label: 'Reason', kind: 'text', isRequired: true, hint: 'Stands in the journal for good.' },
    {
      name: 'holds',
      label: 'What came of looking for holds',
      kind: 'line',
      isRequired: true,
      isWide: true,
      placeholder: 'None: litigation, FOIA and audit holds asked of Counsel today',
      hint: 'The docket does not know of litigation, FOIA or audit holds. What one covers must not be destroyed, whatever the schedule says.',
    },
  ];
  if (held.length === 0) return fields;
  const despite: FormField = {
    name: 'despiteCase',
    label: `Why it may go although ${held.join(', ')} is open`,
    kind: 'text',
    hint: `It bears on ${held.join(', ')} and is held until the case is closed. Without a reason it is not destroyed.`,
    refusals: ['evidence.held'],
  };
  return [...fields, despite];
}

/** The open cases that it bears on, as the record decides it. */
export function heldBy(row: Pick<EvidenceRow, 'links'>, records: DocketRecords | undefined): readonly CaseId[] {
  const { cases = [], plans = [], milestones = [] } = records ?? {};
  return openCasesOf({ cases: byId(cases), plans: byId(plans), milestones: byId(milestones) }, row);
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<Row['id'], Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** The numbers of the chronologies that cite it; none where they cannot be read. */
export async function chronologiesCiting(
  { mainProcess }: Pick<Workbench, 'mainProcess'>,
  evidence: EvidenceId,
): Promise<readonly string[]> {
  const listed = await mainProcess.call(listChronologies, null);
  if (!listed.ok) return [];
  const read = await Promise.all(listed.value.chronologies.map(({ id }) => mainProcess.call(readChronology, { id })));
  return read.flatMap((one) =>
    one.ok && one.value.lines.some((line) => line.evidence === evidence) ? [one.value.id] : [],
  );
}
