import { type MouseEvent, useRef } from 'react';
import { counted } from '../../../../shared/kernel/counted.ts';
import { applyQuickFix } from '../../../../shared/letters/edit/apply-quick-fix.ts';
import { reasonKeptInside } from '../../../../shared/letters/kept-inside.ts';
import type { Finding } from '../../../../shared/letters/preflight/finding.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { RecordSection } from '../../docket/api.ts';
import { useDraftPage } from './draft-page-context.ts';

/** What stands against issuing the letter, each with the step that would settle it, where there is one. */
export function Findings({ onDetails }: { readonly onDetails: () => void }) {
  const { draft, layout } = useDraftPage();
  const section = useRef<HTMLDivElement>(null);
  if (layout === undefined) return null;
  const { findings } = layout;
  const isInside = reasonKeptInside(draft) !== undefined;
  return (
    // What is mended takes its button with it: the focus stays here.
    <div ref={section} tabIndex={-1} className="draft-findings-section">
      <RecordSection
        title={isInside ? 'Before it is shared' : 'Before it is issued'}
        count={findings.length === 0 ? undefined : String(findings.length)}
      >
        {findings.length === 0 ? (
          <p className="muted">
            {isInside ? 'Nothing is found that should be mended.' : 'Nothing is found that would keep the letter back.'}
          </p>
        ) : (
          <ul className="draft-findings" aria-label="Findings">
            {findings.map((finding) => (
              <FindingLine
                key={`${finding.code} ${finding.place.words} ${finding.sentence}`}
                finding={finding}
                onDetails={onDetails}
                onMended={() => section.current?.focus()}
              />
            ))}
          </ul>
        )}
      </RecordSection>
    </div>
  );
}

function FindingLine({
  finding: { severity, sentence, place, fix },
  onDetails,
  onMended,
}: {
  readonly finding: Finding;
  readonly onDetails: () => void;
  readonly onMended: () => void;
}) {
  const { draft, layout, change, setFocus } = useDraftPage();
  const block = place.block === undefined ? undefined : layout?.origins[place.block];
  const show = ({ currentTarget }: MouseEvent) => {
    if (block === undefined) return;
    currentTarget
      .closest('.letter-sheet')
      ?.querySelector(`[data-block="${block}"]`)
      ?.scrollIntoView({ block: 'center' });
    setFocus({ block, part: 0 });
  };
  const mend = () => {
    if (fix === undefined) return;
    const enclosures = draft.enclosures ?? layout?.enclosures ?? [];
    const mended = applyQuickFix(draft, fix, { enclosures });
    if (mended === undefined) return onDetails();
    change((before) => applyQuickFix(before, fix, { enclosures }) ?? before);
    onMended();
  };
  return (
    <li className={`is-${severity}`}>
      <Icon name={severity} size={14} />
      <span>
        <span className="visually-hidden">{severity === 'error' ? 'Error: ' : 'Warning: '}</span>
        {sentence}
        <span className="draft-finding-actions">
          {block !== undefined && (
            <Button look="link" onClick={show}>
              Show it
            </Button>
          )}
          {fix !== undefined && (
            <Button look="link" icon="lightbulb" onClick={mend}>
              {fix.title}
            </Button>
          )}
        </span>
      </span>
    </li>
  );
}

/** Under the bar, where they are seen: how many there are, and the way to them. */
export function FindingsLine({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const counts = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  const go = ({ currentTarget }: MouseEvent) => {
    const list = currentTarget.closest('.letter-sheet')?.querySelector<HTMLElement>('.draft-findings');
    list?.scrollIntoView({ block: 'center' });
    list?.querySelector('button')?.focus();
  };
  return (
    <p className="draft-findings-line">
      <Icon name={errors > 0 ? 'error' : 'warning'} size={14} /> {counts.join(' and ')} to look at.{' '}
      <Button look="link" onClick={go}>
        Show them
      </Button>
    </p>
  );
}

/** Why the letter cannot be issued yet; undefined where nothing stands against it. */
export function reasonAgainstIssuing(findings: readonly Finding[]): string | undefined {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors === 0 ? undefined : `${counted(errors, 'error')} must be settled first: see "Before it is issued".`;
}
