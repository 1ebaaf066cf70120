import type { EvidenceId } from '../../../../shared/domain/ids.ts';
import type { Draft } from '../../../../shared/letters/draft.ts';
import { subjectOf } from '../../../../shared/letters/letter-about.ts';
import { Button, IconButton } from '../../../ui/button/button.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { chooseEvidence, openRecord, RecordSection } from '../../docket/api.ts';
import { useDraftPage } from './draft-page-context.ts';

/** What goes with the letter, in the order of its numbers. Until the officer chooses, the record's links decide. */
export function Enclosures() {
  const workbench = useWorkbench();
  const { draft, layout, change } = useDraftPage();
  const enclosures = draft.enclosures ?? layout?.enclosures ?? [];
  const printed = new Map(layout?.enclosures.map((id, at) => [id, layout.document.enclosures[at]]));
  const about = subjectOf(draft.about);
  const put = (after: readonly EvidenceId[]) => change((before) => ({ ...before, enclosures: after }));
  const add = async () => {
    if (about === undefined) return;
    const row = await chooseEvidence(workbench, 'Enclose which evidence?', about);
    if (row !== undefined && !enclosures.includes(row.id)) put([...enclosures, row.id]);
  };
  return (
    <RecordSection
      title="Enclosures"
      count={enclosures.length === 0 ? undefined : String(enclosures.length)}
      action={
        <Button
          icon="add"
          reason={about === undefined ? 'This document is about no one record.' : undefined}
          onClick={() => void add()}
        >
          Enclose…
        </Button>
      }
    >
      <p className="muted">{inWords(draft, enclosures)}</p>
      {enclosures.length > 0 && (
        <ol className="draft-enclosures" aria-label="Enclosures">
          {enclosures.map((evidence, at) => (
            <li key={evidence}>
              <span>{at + 1}.</span>
              <Button look="link" onClick={() => openRecord(workbench, { kind: 'evidence', id: evidence })}>
                {printed.get(evidence) ?? evidence}
              </Button>
              <IconButton
                icon="arrow-up"
                label={`Move enclosure ${at + 1} up`}
                aria-disabled={at === 0}
                onClick={() => at > 0 && put(enclosures.toSpliced(at, 1).toSpliced(at - 1, 0, evidence))}
              />
              <IconButton
                icon="close"
                label={`Leave enclosure ${at + 1} out`}
                onClick={() => put(enclosures.toSpliced(at, 1))}
              />
            </li>
          ))}
        </ol>
      )}
    </RecordSection>
  );
}

function inWords({ enclosures: chosen }: Draft, enclosures: readonly EvidenceId[]): string {
  if (chosen !== undefined) return enclosures.length === 0 ? 'Nothing is enclosed.' : 'As you chose, in your order.';
  return enclosures.length === 0
    ? 'The record links nothing that would be enclosed.'
    : 'As the record links them. Adding, moving or leaving one out makes the list yours.';
}
