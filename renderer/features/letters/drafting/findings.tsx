import { counted } from '../../../../shared/kernel/counted.ts';
import { applyQuickFix } from '../../../../shared/letters/edit/apply-quick-fix.ts';
import type { Finding } from '../../../../shared/letters/preflight/finding.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { RecordSection } from '../../docket/api.ts';
import { useDraftPage } from './draft-page-context.ts';

/** What stands against issuing the letter, each with the step that would settle it, where there is one. */
export function Findings({ onDetails }: { readonly onDetails: () => void }) {
  const { layout } = useDraftPage();
  if (layout === undefined) return null;
  const { findings } = layout;
  return (
    <RecordSection title="Before it is issued" count={findings.length === 0 ? undefined : String(findings.length)}>
      {findings.length === 0 ? (
        <p className="muted">Nothing is found that would keep the letter back.</p>
      ) : (
        <ul className="draft-findings" aria-label="Findings">
          {findings.map((finding) => (
            <FindingLine
              key={`${finding.code} ${finding.place.words} ${finding.sentence}`}
              finding={finding}
              onDetails={onDetails}
            />
          ))}
        </ul>
      )}
    </RecordSection>
  );
}

function FindingLine({
  finding: { severity, sentence, place, fix },
  onDetails,
}: {
  readonly finding: Finding;
  readonly onDetails: () => void;
}) {
  const { draft, layout, change, setFocus } = useDraftPage();
  const block = place.block === undefined ? undefined : layout?.origins[place.block];
  const show = () => {
    if (block === undefined) return;
    document.querySelector(`[data-block="${block}"]`)?.scrollIntoView({ block: 'center' });
    setFocus({ block, part: 0 });
  };
  const mend = () => {
    if (fix === undefined) return;
    const enclosures = draft.enclosures ?? layout?.enclosures ?? [];
    const mended = applyQuickFix(draft, fix, { enclosures });
    if (mended === undefined) onDetails();
    else change((before) => applyQuickFix(before, fix, { enclosures }) ?? before);
  };
  return (
    <li>
      <Icon name={severity} size={14} />
      <span>
        <span className="visually-hidden">{severity === 'error' ? 'Error: ' : 'Warning: '}</span>
        {sentence}
      </span>
      <span className="draft-finding-actions">
        {block !== undefined && (
          <Button look="link" onClick={show}>
            Show it
          </Button>
        )}
        {fix !== undefined && <Button onClick={mend}>{fix.title}</Button>}
      </span>
    </li>
  );
}

/** Why the letter cannot be issued yet; undefined where nothing stands against it. */
export function reasonAgainstIssuing(findings: readonly Finding[]): string | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors === 0 ? undefined : `${counted(errors, 'error')} must be settled first: see "Before it is issued".`;
}
