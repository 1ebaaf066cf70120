import { Glyph, type GlyphName } from './glyph.tsx';
import { Icon } from './icon.tsx';

type Tone = 'error' | 'warning' | 'ok' | 'info' | 'accent' | 'muted';

/** A state of the record or of a check: always shape, colour and word together. */
export type Status =
  | 'error'
  | 'warning'
  | 'note'
  | 'pastDue'
  | 'slipped'
  | 'verified'
  | 'complete'
  | 'met'
  | 'partial'
  | 'noEvidence'
  | 'notApplicable'
  | 'onTime'
  | 'dueThisWeek'
  | 'knownFromQuotes';

interface StatusLook {
  readonly word: string;
  readonly tone: Tone;
  readonly icon?: string;
  readonly glyph?: GlyphName;
}

const looks: Readonly<Record<Status, StatusLook>> = {
  error: { word: 'Error', tone: 'error', icon: 'error' },
  warning: { word: 'Warning', tone: 'warning', icon: 'warning' },
  note: { word: 'Note', tone: 'info', icon: 'info' },
  pastDue: { word: 'Past due', tone: 'error', glyph: 'pastDue' },
  slipped: { word: 'Slipped', tone: 'warning', icon: 'warning' },
  verified: { word: 'Verified', tone: 'ok', glyph: 'verified' },
  complete: { word: 'Complete', tone: 'ok', icon: 'pass-filled' },
  met: { word: 'Met', tone: 'ok', icon: 'pass-filled' },
  partial: { word: 'Partial', tone: 'warning', glyph: 'partial' },
  noEvidence: { word: 'No evidence', tone: 'error', glyph: 'noEvidence' },
  notApplicable: { word: 'Not applicable', tone: 'muted', icon: 'circle-slash' },
  onTime: { word: 'On time', tone: 'muted', glyph: 'onTime' },
  dueThisWeek: { word: 'Due this week', tone: 'warning', icon: 'clockface' },
  knownFromQuotes: { word: 'Known from quotes', tone: 'muted', icon: 'quote' },
};

/** `word` replaces the usual word where the field's own says more, e.g. "125 days late". */
export function StatusWord({ status, word }: { readonly status: Status; readonly word?: string }) {
  const look = looks[status];
  return (
    <span className={`status-word tone-${look.tone}`}>
      <StatusShape status={status} />
      {word ?? look.word}
    </span>
  );
}

/** The shape alone: only in trees, where the group or a hidden word says it. */
export function StatusShape({ status }: { readonly status: Status }) {
  const { glyph, icon, tone } = looks[status];
  const shape = glyph === undefined ? <Icon name={icon ?? 'circle-large-outline'} size={14} /> : <Glyph name={glyph} />;
  return <span className={`status-shape tone-${tone}`}>{shape}</span>;
}
