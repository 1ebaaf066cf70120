import type { EvidenceRole } from '../../../shared/domain/evidence/events.ts';
import { isSameSubject, type Subject } from '../../../shared/domain/ids.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { EvidenceDate } from './evidence-date.tsx';
import { openRecord } from './record-kinds.ts';
import { useLinkedEvidence } from './use-linked-evidence.ts';

/** How evidence bears on a record, in the officer's words. */
export const roleWords: Readonly<Record<EvidenceRole, string>> = {
  provesCompletion: 'proves completion',
  asks: 'asks',
  answers: 'answers',
  acknowledges: 'acknowledges',
  directs: 'directs',
  supports: 'supports',
};

/** At most this many are listed beside a record; the evidence list has them all. */
const maxListed = 50;

/** The evidence that is linked to a record itself, the newest first. */
export function LinkedEvidence({ subject }: { readonly subject: Subject }) {
  const found = useLinkedEvidence(subject, 'newestFirst', maxListed);
  if (found === undefined) return null;
  if (found.count === 0) return <p className="muted">No evidence is linked to {subject.id}.</p>;
  return (
    <>
      <ul className="linked-evidence" aria-label={`Evidence linked to ${subject.id}`}>
        {found.rows.map((row) => (
          <EvidenceLine key={row.id} row={row} subject={subject} />
        ))}
      </ul>
      {found.count > maxListed && <p className="muted">{`The newest ${maxListed} of ${found.count} are listed.`}</p>}
    </>
  );
}

function EvidenceLine({ row, subject }: { readonly row: EvidenceRow; readonly subject: Subject }) {
  const workbench = useWorkbench();
  const roles = row.links.filter((link) => isSameSubject(link.subject, subject)).map(({ role }) => roleWords[role]);
  return (
    <li>
      <EvidenceDate piece={row} isQuiet />
      <Icon name={row.format === 'document' ? 'file-text' : 'mail'} size={14} />
      <Button look="link" onClick={() => openRecord(workbench, { kind: 'evidence', id: row.id })}>
        {titleOfEvidence(row)}
      </Button>
      <span className="faint">{row.header?.from}</span>
      <span className="muted">{roles.join(', ')}</span>
    </li>
  );
}

/** What links to a message say. */
export function titleOfEvidence({ id, header }: EvidenceRow): string {
  if (header === null) return id;
  return header.subject ?? `${id} (no subject)`;
}
