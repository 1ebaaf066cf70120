import { type SyntheticEvent, useId, useState } from 'react';
import { useStore } from 'zustand';
import type { SavedSearch } from '../../../shared/search/saved-search.ts';
import { Button, IconButton } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { savedSearchesOf } from './saved-searches.ts';
import type { SearchSession } from './searching.ts';

interface SavedSearchListProps {
  readonly session: SearchSession;
}

/** Searches under names of the officer's own: asked again with one press. */
export function SavedSearchList({ session }: SavedSearchListProps) {
  const workbench = useWorkbench();
  const { announcer } = workbench;
  const saved = savedSearchesOf(workbench);
  const { searches } = useStore(saved.store);
  const heading = useId();
  if (searches.length === 0) return null;
  const remove = ({ name }: SavedSearch) => {
    saved.remove(name);
    announcer.say(`The search ${name} is no longer saved.`);
  };
  return (
    <section aria-labelledby={heading} className="saved-searches">
      <h2 id={heading}>Saved searches</h2>
      <ul>
        {searches.map((search) => (
          <li key={search.name}>
            <Button
              look="link"
              data-tooltip={search.query}
              onClick={() => void session.ask({ text: search.query, order: search.order, kind: 'all' })}
            >
              {search.name}
            </Button>
            <IconButton
              icon="close"
              size={14}
              label={`Delete the saved search ${search.name}`}
              onClick={() => remove(search)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Asks for the name under which the present search is kept. */
export function SaveSearch({ session }: SavedSearchListProps) {
  const workbench = useWorkbench();
  const { announcer } = workbench;
  const saved = savedSearchesOf(workbench);
  const [name, setName] = useState<string>();
  const { text, order } = useStore(session.store);
  if (name === undefined)
    return (
      <Button look="link" icon="save" onClick={() => setName('')}>
        Save this search…
      </Button>
    );
  const save = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    saved.save({ name: name.trim().slice(0, 80), query: text.trim(), order });
    announcer.say(`The search is saved as ${name.trim()}.`);
    setName(undefined);
  };
  return (
    <form className="save-search" onSubmit={save}>
      <input
        className="text-input"
        aria-label="Name of the saved search"
        placeholder="Name"
        maxLength={80}
        // biome-ignore lint/a11y/noAutofocus: the officer has just asked to type here
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => event.key === 'Escape' && setName(undefined)}
      />
      <Button reason={name.trim() === '' ? 'Give it a name first.' : undefined} onClick={save}>
        Save
      </Button>
    </form>
  );
}
