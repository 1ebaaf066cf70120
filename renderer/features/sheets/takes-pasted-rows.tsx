import './sheets.css';
import type { ReactNode } from 'react';

/** Rows of a spreadsheet that are pasted while the focus is in here become records. Takes no place in the layout. */
export function TakesPastedRows({ children }: { readonly children: ReactNode }) {
  return (
    <div className="takes-pasted-rows" data-takes-pasted-rows="">
      {children}
    </div>
  );
}
