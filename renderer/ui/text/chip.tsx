import type { ReactNode } from 'react';
import { Icon } from '../icon/icon.tsx';

interface ChipProps {
  readonly tone?: 'error' | 'warning' | 'ok' | 'info' | 'accent';
  readonly icon?: string;
  readonly children: ReactNode;
}

/** A small mark on a row or a heading; with a tone it also carries an icon. */
export function Chip({ tone, icon, children }: ChipProps) {
  return (
    <span className={tone === undefined ? 'chip' : `chip chip-${tone}`}>
      {icon !== undefined && <Icon name={icon} size={12} />}
      {children}
    </span>
  );
}

/** A place blacked out in a released record, with the exemption it is under, e.g. `(b)(6)`. */
export function RedactionMark({ exemption }: { readonly exemption: string }) {
  return (
    <span className="redaction-mark">
      <span className="visually-hidden">redacted under </span>
      {exemption}
    </span>
  );
}
