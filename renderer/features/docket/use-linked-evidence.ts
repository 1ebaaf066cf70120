import { useMemo } from 'react';
import { useStore } from 'zustand';
import { isSameSubject, type Subject } from '../../../shared/domain/ids.ts';
import { type EvidenceOrder, evidenceByIds, evidenceWindow } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { docketSession } from './docket-session.ts';
import type { LookingBack } from './looking-back.ts';

/** The first of the evidence that is linked to a record itself, and how much there is; on the day that is looked back to, what was linked then. */
export function useLinkedEvidence(
  subject: Subject,
  order: EvidenceOrder,
  most: number,
): { readonly count: number; readonly rows: readonly EvidenceRow[] } | undefined {
  const lookingBack = useStore(docketSession, (session) => session.lookingBack);
  return useLive(() => {
    if (lookingBack === undefined) return evidenceWindow({ kind: 'linkedTo', subject }, order, 0, most);
    const { linked } = lookingBack;
    if (linked === undefined) return async () => undefined;
    const then = [...linked.values()]
      .filter(({ links }) => links.some((link) => isSameSubject(link.subject, subject)))
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    if (order === 'newestFirst') then.reverse();
    return async (database) => {
      const rows = await evidenceByIds(then.slice(0, most).map(({ id }) => id))(database);
      return {
        count: then.length,
        start: 0,
        rows: rows.map((row) => ({ ...row, links: linksThen(row, linked) })),
      };
    };
  }, [subject.kind, subject.id, order, lookingBack]);
}

/** A message with the links that it had on the day shown; without any until they are known. */
export function useEvidenceThen<Row extends EvidenceRow | null | undefined>(row: Row): Row {
  const lookingBack = useStore(docketSession, (session) => session.lookingBack);
  return useMemo(
    () => (row && lookingBack !== undefined ? { ...row, links: linksThen(row, lookingBack.linked) } : row),
    [row, lookingBack],
  );
}

function linksThen({ id }: EvidenceRow, linked: LookingBack['linked']): EvidenceRow['links'] {
  return linked?.get(id)?.links ?? [];
}
