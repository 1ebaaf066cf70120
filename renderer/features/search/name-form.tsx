import { type SyntheticEvent, useState } from 'react';
import { Button } from '../../ui/button/button.tsx';

interface NameFormProps {
  readonly label: string;
  readonly initial: string;
  /** Of at least one letter, without spaces around it. */
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

const longestName = 80;

/** Asks for the name of a search: Enter takes it, Escape leaves it. */
export function NameForm({ label, initial, onName, onCancel }: NameFormProps) {
  const [typed, setTyped] = useState(initial);
  const name = typed.trim();
  const take = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name !== '') onName(name);
  };
  return (
    <form className="save-search" onSubmit={take}>
      <input
        className="text-input"
        aria-label={label}
        placeholder="Name"
        maxLength={longestName}
        // biome-ignore lint/a11y/noAutofocus: the officer has just asked to type here
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <Button reason={name === '' ? 'Give it a name first.' : undefined} onClick={take}>
        Save
      </Button>
    </form>
  );
}
