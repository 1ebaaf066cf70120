import type { EvidenceLink } from '../../../shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { openRecord, recordKinds, roleWords } from '../docket/api.ts';

/** The records that a piece of evidence bears on, and how. */
export function EvidenceLinks({ row }: { readonly row: EvidenceRow }) {
  if (row.links.length === 0)
    return <p className="muted">Linked to nothing yet: no completion, question or answer rests on it.</p>;
  return (
    <ul className="evidence-links" aria-label="Records that it is linked to">
      {row.links.map((link) => (
        <LinkLine key={`${link.subject.kind} ${link.subject.id} ${link.role}`} evidence={row.id} link={link} />
      ))}
    </ul>
  );
}

function LinkLine({
  evidence,
  link: { subject, role },
}: {
  readonly evidence: EvidenceId;
  readonly link: EvidenceLink;
}) {
  const workbench = useWorkbench();
  const { commands } = workbench;
  const kind = recordKinds.get(subject.kind);
  const unlink = () => commands.runLink({ command: 'evidence.unlink', args: { evidence, subject, role } });
  return (
    <li>
      <Icon name={kind?.icon ?? 'link'} size={14} />
      <Button look="link" onClick={() => openRecord(workbench, subject)}>
        {subject.id}
      </Button>
      <span className="muted">{`${roleWords[role]} (${kind?.noun ?? subject.kind})`}</span>
      <Button
        icon="close"
        aria-label={`Unlink from ${subject.id}, ${roleWords[role]}`}
        reason={commands.reasonAgainst('evidence.unlink')}
        onClick={unlink}
      >
        Unlink
      </Button>
    </li>
  );
}
