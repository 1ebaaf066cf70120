import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import type { MailAttachment } from '../../../shared/mail/parsed-message.ts';
import { evidenceOfHash } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';

/** The piece of evidence that has these bytes by itself; null where there is none, undefined while that is not known. */
function useEvidenceOfHash(sha256: Sha256 | null): EvidenceRow | null | undefined {
  return useLive(
    () => async (database) => (sha256 === null ? null : ((await evidenceOfHash(sha256)(database)) ?? null)),
    [sha256],
  );
}

interface OwnEvidenceProps {
  readonly evidence: EvidenceId;
  readonly place: readonly number[];
  readonly name: string;
  readonly attachment: MailAttachment;
  readonly look?: 'plain' | 'primary';
}

/** Leads to the evidence that an attachment is by itself, or makes it that. */
export function OwnEvidence({ evidence, place, name, attachment: { sha256 }, look = 'plain' }: OwnEvidenceProps) {
  const workbench = useWorkbench();
  const { commands } = workbench;
  const own = useEvidenceOfHash(sha256);
  if (own === undefined) return null;
  if (own !== null)
    return (
      <Button icon="mail" look={look} onClick={() => openRecord(workbench, { kind: 'evidence', id: own.id })}>
        {`Open ${own.id}`}
      </Button>
    );
  const args = { evidence, attachment: [...place] };
  return (
    <Button
      icon="add"
      look={look}
      aria-label={`Make it evidence: ${name}`}
      reason={
        sha256 === null
          ? 'It has no bytes of its own: it is kept with its message only.'
          : commands.reasonAgainst('evidence.takeAttached')
      }
      onClick={() => commands.runLink({ command: 'evidence.takeAttached', args })}
    >
      Make it evidence
    </Button>
  );
}
