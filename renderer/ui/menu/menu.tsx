import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Icon } from '../icon/icon.tsx';
import { Kbd } from '../text/kbd.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly title: string;
  readonly strokes?: readonly (readonly string[])[] | undefined;
  /** Why it cannot be chosen; it stays in the menu and can be reached. */
  readonly reason?: string | undefined;
  readonly isChecked?: boolean | undefined;
  readonly choose: () => void;
}

interface MenuProps {
  readonly label: string;
  readonly groups: readonly (readonly MenuEntry[])[];
  /** The button it hangs from; the focus goes back there. */
  readonly anchor: HTMLElement;
  /** Where the pointer asked for it, in pixels of the window; else it hangs from the anchor. */
  readonly at?: { readonly x: number; readonly y: number } | undefined;
  readonly onClose: () => void;
  /** Left or Right in a menu bar: open the neighbour. */
  readonly onLeave?: (step: 1 | -1) => void;
}

/** A menu after the ARIA Authoring Practices: arrows, Home, End, first letters; Esc or a click elsewhere closes it. */
export function Menu({ label, groups, anchor, at, onClose, onLeave }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = menu.current;
    element?.showPopover({ source: anchor });
    if (element && at !== undefined) placeAt(element, at);
    items(element)[0]?.focus();
  }, [anchor, at]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const all = items(event.currentTarget);
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = menuMove(
      all.map((item) => item.textContent ?? ''),
      at,
      event.key,
    );
    if (next !== undefined) all[next]?.focus();
    else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') onLeave?.(event.key === 'ArrowRight' ? 1 : -1);
    else if (event.key === 'Escape' || event.key === 'Tab') {
      onClose();
      anchor.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div
      ref={menu}
      popover="auto"
      role="menu"
      tabIndex={-1}
      className="menu"
      aria-label={label}
      onKeyDown={onKeyDown}
      onToggle={(event) => event.newState === 'closed' && onClose()}
    >
      {groups.map((group) => (
        <fieldset key={group[0]?.id} className="menu-group">
          {group.map((entry) => (
            <MenuLine
              key={entry.id}
              entry={entry}
              onChoose={() => {
                onClose();
                anchor.focus();
                entry.choose();
              }}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function MenuLine({ entry, onChoose }: { readonly entry: MenuEntry; readonly onChoose: () => void }) {
  return (
    <button
      type="button"
      {...(entry.isChecked === undefined
        ? { role: 'menuitem' }
        : { role: 'menuitemradio', 'aria-checked': entry.isChecked })}
      tabIndex={-1}
      className="menu-item"
      aria-disabled={entry.reason !== undefined}
      onClick={() => entry.reason === undefined && onChoose()}
    >
      <span className="menu-check">{entry.isChecked && <Icon name="check" size={14} />}</span>
      <span className="menu-title">{entry.title}</span>
      {entry.reason !== undefined && <span className="menu-reason">{entry.reason}</span>}
      {entry.reason === undefined && entry.strokes !== undefined && <Kbd strokes={entry.strokes} />}
    </button>
  );
}

/** Whole within the window, as near to the pointer as that allows. */
function placeAt(menu: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  menu.style.positionArea = 'none';
  menu.style.left = `${Math.max(0, Math.min(x, window.innerWidth - menu.offsetWidth))}px`;
  menu.style.top = `${Math.max(0, Math.min(y, window.innerHeight - menu.offsetHeight))}px`;
}

/** The index a key leads to, or undefined if it is not a key of menus. */
export function menuMove(titles: readonly string[], at: number, key: string): number | undefined {
  const round = (index: number) => (index + titles.length) % titles.length;
  if (key === 'ArrowDown') return round(at + 1);
  if (key === 'ArrowUp') return round(Math.max(at, 0) - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return titles.length - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const order = titles.map((_, step) => round(at + 1 + step));
  return order.find((index) => titles[index]?.toLowerCase().startsWith(key.toLowerCase()));
}

function items(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('.menu-item') ?? [])];
}
