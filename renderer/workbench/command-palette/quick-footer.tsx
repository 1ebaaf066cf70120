import type { QuickSource } from '../../platform/quick-input/quick-input.ts';

/** The keys of the box, in a line below the list. */
export function QuickFooter({ source }: { readonly source: QuickSource | undefined }) {
  return (
    <div className="quick-footer">
      <span>
        <kbd>Enter</kbd> {source?.prefix === '>' ? 'run' : 'choose'}
      </span>
      {source?.otherLabel !== undefined && (
        <span>
          <kbd>Alt</kbd> <kbd>Enter</kbd> {source.otherLabel}
        </span>
      )}
      {source?.prefix === '>' && (
        <span>
          <kbd>Backspace</kbd> to records and messages
        </span>
      )}
      <span className="quick-footer-help">
        <kbd>?</kbd> help
      </span>
    </div>
  );
}
