import { useId, useState } from 'react';
import { useStore } from 'zustand';
import type { SavedSearch } from '../../../shared/search/saved-search.ts';
import { Button, IconButton } from '../../ui/button/button.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { NameForm } from './name-form.tsx';
import { savedSearchesOf } from './saved-searches.ts';
import { choicesInWords } from './search-words.ts';
import type { SearchSession } from './searching.ts';

interface SavedSearchListProps {
  readonly session: SearchSession;
}

/** Searches under names of the officer's own: asked again with one press, as they were asked when they were saved. */
export function SavedSearchList({ session }: SavedSearchListProps) {
  const saved = savedSearchesOf(useWorkbench());
  const { searches } = useStore(saved.store);
  const heading = useId();
  if (searches.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="saved-searches">
      <h2 id={heading}>Saved searches</h2>
      <ul>
        {searches.map((search) => (
          <SavedSearchItem key={search.name} search={search} session={session} />
        ))}
      </ul>
    </section>
  );
}

function SavedSearchItem({ search, session }: SavedSearchListProps & { readonly search: SavedSearch }) {
  const workbench = useWorkbench();
  const { announcer } = workbench;
  const saved = savedSearchesOf(workbench);
  const [isRenaming, setRenaming] = useState(false);
  const { name, query, order, kind } = search;
  const rename = (to: string) => {
    saved.rename(name, to);
    announcer.say(`The search ${name} is called ${to} now.`);
    setRenaming(false);
  };
  const remove = () => {
    saved.remove(name);
    announcer.say(`The search ${name} is no longer saved.`);
  };
  if (isRenaming)
    return (
      <li>
        <NameForm
          label={`New name of the saved search ${name}`}
          initial={name}
          onName={rename}
          onCancel={() => setRenaming(false)}
        />
      </li>
    );
  return (
    <li>
      <Button
        look="link"
        data-tooltip={`${query} (${choicesInWords({ kind, order })})`}
        onClick={() => void session.ask({ text: query, order, kind })}
      >
        {name}
      </Button>
      <span className="saved-search-tools">
        <IconButton icon="edit" size={14} label={`Rename the saved search ${name}`} onClick={() => setRenaming(true)} />
        <IconButton icon="close" size={14} label={`Delete the saved search ${name}`} onClick={remove} />
      </span>
    </li>
  );
}

/** Asks for the name under which the present search is kept, with its kind and its order. */
export function SaveSearch({ session }: SavedSearchListProps) {
  const workbench = useWorkbench();
  const { announcer } = workbench;
  const saved = savedSearchesOf(workbench);
  const [isNaming, setNaming] = useState(false);
  const { text, order, kind } = useStore(session.store);
  if (!isNaming)
    return (
      <Button look="link" icon="save" onClick={() => setNaming(true)}>
        Save this search…
      </Button>
    );
  const save = (name: string) => {
    saved.save({ name, query: text.trim(), order, kind });
    announcer.say(`The search is saved as ${name}.`);
    setNaming(false);
  };
  return <NameForm label="Name of the saved search" initial="" onName={save} onCancel={() => setNaming(false)} />;
}
