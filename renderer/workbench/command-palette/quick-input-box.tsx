import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { QuickItem } from '../../platform/quick-input/quick-input.ts';
import { useWorkbench } from '../workbench.ts';
import { QuickFooter } from './quick-footer.tsx';
import { QuickList } from './quick-list.tsx';
import { useQuickAnswer } from './use-quick-answer.ts';

/** The palette, quick open and choices: one box over the title bar. */
export function QuickInputBox() {
  const open = useStore(useWorkbench().quickInput.store, (state) => state.open);
  return open === undefined ? null : <OpenBox key={open.only?.label ?? open.text} text={open.text} />;
}

/** At most this many lines are drawn; narrowing the query is quicker than scrolling further. */
const maxShown = 200;

function OpenBox({ text: initial }: { readonly text: string }) {
  const { quickInput, announcer } = useWorkbench();
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(initial);
  const [active, setActive] = useState(0);
  const sources = quickInput.sourcesOf(text);
  const { items: found, total, text: answered } = useQuickAnswer(sources, text);
  const items = found.slice(0, maxShown);
  const isWaitingToChoose = useRef(false);
  const [source] = sources;

  useEffect(() => {
    const before = document.activeElement;
    box.current?.showPopover();
    input.current?.focus();
    return () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) before.focus();
    };
  }, []);

  const choose = (item: QuickItem | undefined, isOther = false) => {
    if (item === undefined) return;
    if (item.reason !== undefined && !isOther) {
      announcer.say(item.reason, 'assertive');
      return;
    }
    const act = isOther ? item.chooseOther : item.choose;
    if (act === undefined) return;
    const asked = quickInput.store.getState().open;
    box.current?.hidePopover();
    act();
    // A command that asks something has opened the box anew.
    if (quickInput.store.getState().open === asked) quickInput.close();
  };
  useEffect(() => {
    if (!isWaitingToChoose.current || answered !== text) return;
    isWaitingToChoose.current = false;
    choose(items[0]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const step = steps[event.key];
    if (step !== undefined)
      setActive(Math.abs(step) === 1 ? round(active + step, items.length) : clamp(active + step, items.length));
    else if (event.key === 'Enter' && answered !== text) isWaitingToChoose.current = true;
    else if (event.key === 'Enter') choose(items[active], event.altKey);
    else if (event.key === 'Escape') quickInput.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={source?.label}
      className="quick-input"
      onToggle={(event) =>
        event.newState === 'closed' && quickInput.store.getState().open !== undefined && quickInput.close()
      }
    >
      <div className="quick-input-line">
        <input
          ref={input}
          role="combobox"
          aria-label={source?.label}
          aria-expanded="true"
          aria-controls="quick-input-list"
          aria-activedescendant={items[active] === undefined ? undefined : `quick-item-${active}`}
          aria-autocomplete="list"
          placeholder={source?.placeholder}
          value={text}
          spellCheck={false}
          onChange={(event) => {
            setText(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className="quick-input-count" aria-live="polite">
          {found.length} of {total} {source?.noun}
        </span>
      </div>
      <QuickList label={source?.label ?? ''} items={items} active={active} onChoose={choose} />
      <QuickFooter source={source} />
    </div>
  );
}

function round(index: number, length: number): number {
  return length === 0 ? 0 : (index + length) % length;
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
