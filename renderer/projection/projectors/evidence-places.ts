/** Where a piece of evidence stands in the lists that show it: all evidence, what has no link, one import's, one record's. */

import type { MessageHeaders } from '../../../shared/contracts/evidence.contract.ts';
import type { Evidence } from '../../../shared/domain/evidence/evidence.ts';
import type { ImportId, Subject } from '../../../shared/domain/ids.ts';

/** One list of evidence. */
export type EvidenceScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'unlinked' }
  | { readonly kind: 'import'; readonly id: ImportId }
  /** Linked to this record itself, not to what belongs to it. */
  | { readonly kind: 'linkedTo'; readonly subject: Subject };

/** The scope as places begin with it. No id holds a colon or a bar. */
export function scopeKey(scope: EvidenceScope): string {
  switch (scope.kind) {
    case 'all':
    case 'unlinked':
      return scope.kind;
    case 'import':
      return `import:${scope.id}`;
    case 'linkedTo':
      return `${scope.subject.kind}:${scope.subject.id}`;
  }
}

/** Each place as `scope|day|moment|id`, so that the index has every list in its order: oldest first, a day's undated originals before its messages. */
export function placesOf(evidence: Evidence, header: MessageHeaders | null): string[] {
  const sortKey = `${evidence.on}|${header?.utc ?? ''}|${evidence.id}`;
  return scopesOf(evidence).map((scope) => `${scope}|${sortKey}`);
}

/** Takes a place apart again. */
export function readPlace(place: string): { readonly scope: string; readonly month: string; readonly day: number } {
  const [scope = '', date = ''] = place.split('|', 2);
  return { scope, month: date.slice(0, 7), day: Number(date.slice(8)) };
}

function scopesOf({ import: importId, links }: Evidence): string[] {
  const linked = new Set(links.map(({ subject }) => scopeKey({ kind: 'linkedTo', subject })));
  const own = links.length === 0 ? [scopeKey({ kind: 'unlinked' })] : linked;
  return [scopeKey({ kind: 'all' }), scopeKey({ kind: 'import', id: importId }), ...own];
}
