import { useRef, useState } from 'react';
import { IconButton } from '../button/button.tsx';
import { Menu, type MenuEntry } from './menu.tsx';

interface MenuButtonProps {
  readonly icon: string;
  readonly label: string;
  readonly groups: () => readonly (readonly MenuEntry[])[];
}

/** A toolbar button with a menu; the entries are asked for only when it opens. */
export function MenuButton({ icon, label, groups }: MenuButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        ref={button}
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && button.current !== null && (
        <Menu label={label} groups={groups()} anchor={button.current} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
