import { type KeyboardEvent, useRef, useState } from 'react';
import { Menu, type MenuEntry, menuMove } from './menu.tsx';

interface MenuBarProps {
  readonly label: string;
  readonly menus: readonly {
    readonly id: string;
    readonly title: string;
    readonly groups: () => readonly (readonly MenuEntry[])[];
  }[];
}

/** File, Edit, View ... : one stop for Tab, Left and Right between menus, Down opens. */
export function MenuBar({ label, menus }: MenuBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(0);
  const [open, setOpen] = useState<{ readonly index: number; readonly anchor: HTMLElement }>();
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLElement>('.menu-bar-item') ?? [])];
  const openAt = (index: number) => {
    const place = (index + menus.length) % menus.length;
    const anchor = buttons()[place];
    setStop(place);
    setOpen(anchor === undefined ? undefined : { index: place, anchor });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const across: Readonly<Record<string, string>> = { ArrowRight: 'ArrowDown', ArrowLeft: 'ArrowUp' };
    const next =
      event.key === 'ArrowUp'
        ? undefined
        : menuMove(
            menus.map((menu) => menu.title),
            stop,
            across[event.key] ?? event.key,
          );
    if (event.key === 'ArrowDown') openAt(stop);
    else if (next === undefined) return;
    else {
      setStop(next);
      buttons()[next]?.focus();
    }
    event.preventDefault();
  };
  const shown = open === undefined ? undefined : menus[open.index];
  return (
    <div ref={bar} role="menubar" tabIndex={-1} className="menu-bar" aria-label={label} onKeyDown={onKeyDown}>
      {menus.map((menu, index) => (
        <button
          key={menu.id}
          type="button"
          role="menuitem"
          className="menu-bar-item"
          tabIndex={index === stop ? 0 : -1}
          aria-haspopup="menu"
          aria-expanded={open?.index === index}
          onClick={() => (open?.index === index ? setOpen(undefined) : openAt(index))}
          onPointerEnter={() => open !== undefined && open.index !== index && openAt(index)}
        >
          {menu.title}
        </button>
      ))}
      {open !== undefined && shown !== undefined && (
        <Menu
          key={shown.id}
          label={shown.title}
          groups={shown.groups()}
          anchor={open.anchor}
          onClose={() => setOpen((now) => (now === open ? undefined : now))}
          onLeave={(step) => openAt(open.index + step)}
        />
      )}
    </div>
  );
}
