import type { ReactNode } from 'react';

/** The shapes codicons lack: the date grammar and the states of evidence. Each is told apart without colour. */
export type GlyphName =
  | 'originalDate'
  | 'currentDate'
  | 'actualDate'
  | 'pastDue'
  | 'partial'
  | 'noEvidence'
  | 'onTime'
  | 'verified';

const shapes: Readonly<Record<GlyphName, ReactNode>> = {
  originalDate: <path d="M7 1.4 12.6 7 7 12.6 1.4 7Z" fill="none" stroke="var(--fg-muted)" strokeWidth="1.3" />,
  currentDate: <path d="M7 1.4 12.6 7 7 12.6 1.4 7Z" fill="var(--accent)" />,
  actualDate: (
    <>
      <circle cx="7" cy="7" r="6" fill="var(--ok)" />
      <path d="m4.3 7.2 1.9 1.9 3.6-3.9" fill="none" stroke="var(--editor)" strokeWidth="1.4" />
    </>
  ),
  pastDue: (
    <>
      <path d="M4.5 1h5L13 4.5v5L9.5 13h-5L1 9.5v-5Z" fill="var(--error)" />
      <path d="M7 3.8V7.2L9.3 8.6" fill="none" stroke="var(--editor)" strokeWidth="1.4" />
    </>
  ),
  partial: (
    <>
      <circle cx="7" cy="7" r="5.4" fill="none" stroke="var(--warning)" strokeWidth="1.3" />
      <path d="M7 1.6a5.4 5.4 0 0 0 0 10.8Z" fill="var(--warning)" />
    </>
  ),
  noEvidence: (
    <circle cx="7" cy="7" r="5.4" fill="none" stroke="var(--error)" strokeWidth="1.5" strokeDasharray="2.2 2" />
  ),
  onTime: <circle cx="7" cy="7" r="5.6" fill="none" stroke="var(--fg-muted)" strokeWidth="1.2" />,
  verified: (
    <>
      <path
        d="m7 .9 1.6 1.2 2-.1.6 1.9 1.7 1.1-.6 1.9.6 2-1.7 1.1-.6 1.9-2-.1L7 13.1l-1.6-1.2-2 .1-.6-1.9L1.1 9l.6-2-.6-1.9 1.7-1.1.6-1.9 2 .1Z"
        fill="none"
        stroke="var(--ok)"
        strokeWidth="1.1"
      />
      <path d="m4.6 7.1 1.7 1.7 3.1-3.4" fill="none" stroke="var(--ok)" strokeWidth="1.3" />
    </>
  ),
};

export type DateShapeName = Extract<GlyphName, 'originalDate' | 'currentDate' | 'actualDate'>;

/** The bare shape of a date in a square of 14 units, for drawings that hold it themselves. */
export function DateShape({ name }: { readonly name: DateShapeName }) {
  return shapes[name];
}

export function Glyph({ name }: { readonly name: GlyphName }) {
  return (
    <svg className="glyph" viewBox="0 0 14 14" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
