const examples: readonly (readonly [string, string])[] = [
  ['retention schedule', 'both words, anywhere'],
  ['"final action"', 'side by side'],
  ['inspec*', 'words that begin so'],
  ['-draft', 'must not be there'],
  ['from:rivera to:nara', 'who wrote, who was written to'],
  ['subject:suspense', 'in the subject or title'],
  ['before:2022-03 after:2021', 'days, months or years; on: for one'],
  ['case:UD-2022-0001', 'linked to this record'],
  ['has:attachment', 'with a file'],
  ['kind:letter', 'of one kind'],
];

interface SearchHelpProps {
  /** Unfolded, where nothing else stands. */
  readonly isOpen: boolean;
  readonly onTry: (example: string) => void;
}

/** What can be asked, by example; pressing one puts it into the field. */
export function SearchHelp({ isOpen, onTry }: SearchHelpProps) {
  return (
    <details className="search-help" open={isOpen}>
      <summary>How to ask</summary>
      <dl>
        {examples.map(([example, meaning]) => (
          <div key={example}>
            <dt>
              <button type="button" className="button button-link" onClick={() => onTry(example)}>
                {example}
              </button>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
