/** What narrows a list of evidence. Words of the text itself are the search's concern, not this filter's. */
import type { EvidenceRow } from '../../projection/rows.ts';

export interface EvidenceFilter {
  readonly words: string;
  readonly links: 'any' | 'linked' | 'unlinked';
}

export const noFilter: EvidenceFilter = { words: '', links: 'any' };

export function isFiltering({ words, links }: EvidenceFilter): boolean {
  return words.trim() !== '' || links !== 'any';
}

/** Whether a row has every word in its sender, recipients, subject, number, day, or the records that it is linked to. */
export function createMatcher({ words, links }: EvidenceFilter): (row: EvidenceRow) => boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return (row) => {
    if (links !== 'any' && row.links.length > 0 !== (links === 'linked')) return false;
    if (wanted.length === 0) return true;
    const said = saidOf(row);
    return wanted.every((word) => said.includes(word));
  };
}

function saidOf({ id, on, header, links }: EvidenceRow): string {
  const linked = links.map(({ subject }) => subject.id).join(' ');
  return `${header?.from ?? ''} ${header?.to ?? ''} ${header?.subject ?? ''} ${id} ${on} ${linked}`.toLowerCase();
}
