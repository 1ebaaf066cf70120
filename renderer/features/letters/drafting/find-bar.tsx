import { type KeyboardEvent, useRef, useState } from 'react';
import { counted } from '../../../../shared/kernel/counted.ts';
import { findInDraft, replaceInDraft } from '../../../../shared/letters/edit/find-in-draft.ts';
import { Button, IconButton } from '../../../ui/button/button.tsx';
import { FilterField } from '../../../ui/field/field.tsx';
import { useDraftPage } from './draft-page-context.ts';

/** Finds and replaces in what the officer wrote; values of the record are not searched. */
export function FindBar({ onClose }: { readonly onClose: () => void }) {
  const { draft, change, setFocus } = useDraftPage();
  const [words, setWords] = useState('');
  const [by, setBy] = useState('');
  const [at, setAt] = useState(-1);
  const bar = useRef<HTMLElement>(null);
  // Where one wrote is where one goes on when the search is closed.
  const [cameFrom] = useState(() => document.activeElement);
  const found = findInDraft(draft, words);
  const times = found.reduce((sum, one) => sum + one.times, 0);
  const inBody = found.filter(({ block }) => block !== undefined);
  const next = () => {
    const index = (at + 1) % Math.max(inBody.length, 1);
    const block = inBody[index]?.block;
    setAt(index);
    if (block === undefined) return;
    bar.current
      ?.closest('.letter-sheet')
      ?.querySelector(`[data-block="${block}"]`)
      ?.scrollIntoView({ block: 'center' });
    setFocus({ block, part: 0, at: 'start' });
  };
  const close = () => {
    onClose();
    if (cameFrom instanceof HTMLElement) cameFrom.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) next();
    else return;
    event.preventDefault();
  };
  const unsaid = words === '' ? 'Say first what to find.' : undefined;
  const nothing = unsaid ?? (times === 0 ? 'The words do not stand in the draft.' : undefined);
  const noneInBody = unsaid ?? (inBody.length === 0 ? 'The words do not stand in the body.' : undefined);
  return (
    <search ref={bar} className="draft-find" aria-label="Find in the draft" onKeyDown={onKeyDown}>
      <FilterField label="Find" icon="search" placeholder="Find" value={words} onChange={setWords} autoFocus />
      <input
        className="text-input"
        aria-label="Replace by"
        placeholder="Replace by"
        value={by}
        onChange={({ target }) => setBy(target.value)}
      />
      <span className="muted" role="status">
        {words === '' ? '' : `${times} in ${counted(found.length, 'place')}`}
      </span>
      <Button reason={noneInBody} onClick={next}>
        Next
      </Button>
      <Button reason={nothing} onClick={() => change((before) => replaceInDraft(before, words, by))}>
        Replace all
      </Button>
      <IconButton icon="close" label="Close the search" onClick={close} />
    </search>
  );
}
