import type { EvidenceId } from '../../../../shared/domain/ids.ts';
import { subjectOf } from '../../../../shared/letters/letter-about.ts';
import { Button, IconButton } from '../../../ui/button/button.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { chooseEvidence, openRecord, RecordSection } from '../../docket/api.ts';
import { useDraftPage } from './draft-page-context.ts';

/** What goes with the letter, in the order of its numbers. Until the officer chooses, the record's links decide. */
export function Enclosures() {
  const workbench = useWorkbench();
  const { draft, layout, change } = useDraftPage();
  const { enclosures } = draft;
  const about = subjectOf(draft.about);
  const put = (after: readonly EvidenceId[]) => change((before) => ({ ...before, enclosures: after }));
  const add = async () => {
    if (about === undefined) return;
    const row = await chooseEvidence(workbench, 'Enclose which evidence?', about);
    if (row !== undefined && !enclosures?.includes(row.id)) put([...(enclosures ?? []), row.id]);
  };
  const printed = layout?.document.enclosures ?? [];
  return (
    <RecordSection
      title="Enclosures"
      count={String(printed.length)}
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
      {enclosures === undefined ? (
        <>
          <p className="muted">As the record links them. Enclosing or leaving one out makes the list yours.</p>
          <ol className="letter-enclosures">
            {printed.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ol>
        </>
      ) : (
        <ol className="letter-enclosures" aria-label="Enclosures">
          {enclosures.map((evidence, at) => (
            <li key={evidence}>
              <Button look="link" onClick={() => openRecord(workbench, { kind: 'evidence', id: evidence })}>
                {printed[at] ?? evidence}
              </Button>
              <IconButton
                icon="arrow-up"
                label={`Move ${evidence} up`}
                aria-disabled={at === 0}
                onClick={() => at > 0 && put(enclosures.toSpliced(at, 1).toSpliced(at - 1, 0, evidence))}
              />
              <IconButton
                icon="close"
                label={`Leave ${evidence} out`}
                onClick={() => put(enclosures.toSpliced(at, 1))}
              />
            </li>
          ))}
        </ol>
      )}
    </RecordSection>
  );
}
