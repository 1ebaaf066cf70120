import type { ChainRow } from '../../chain-answer.ts';
import type { TrueOccurrence } from './made-release.ts';

/** How well a release was read. Shares from 0 to 1. */
export interface ReleaseScore {
  readonly boundaries: number;
  readonly dates: number;
  readonly utc: number;
  readonly pairs: number;
  readonly threads: number;
  /** Groups of copies that hold more than one message. */
  readonly wrongMerges: number;
}

interface Matched {
  readonly truth: TrueOccurrence;
  readonly row: ChainRow | undefined;
}

/**
 * Compares what was read with what was printed. A message is found where a row begins between two lines above its head and one below
 * its date. Dates are compared to the minute, moments to the second or minute that is shown, copies by pairs, conversations by the
 * mean share of each message's own (B-cubed).
 */
export function scoreRelease(truths: readonly TrueOccurrence[], rows: readonly ChainRow[]): ReleaseScore {
  const matched = match(truths, rows);
  const found = matched.filter(({ row }) => row);
  const dated = found.filter(({ row }) => row?.sent);
  const rightDates = dated.filter(({ truth, row }) => row?.sent?.slice(0, 16) === truth.sentLocal.slice(0, 16)).length;
  const clear = found.filter(({ truth }) => !truth.utcAmbiguous);
  const copies = matched.map(({ truth, row }) => [truth.distinct, row?.distinct ?? `none ${truth.line}`] as const);
  return {
    boundaries: f1(found.length / rows.length, found.length / truths.length),
    dates: f1(rightDates / dated.length, rightDates / truths.length),
    utc: clear.length === 0 ? 1 : clear.filter(hasMoment).length / clear.length,
    pairs: pairs(copies),
    threads: bCubed(threadsOf(matched)),
    wrongMerges: groups(copies.map(([truth, row]) => [row, truth])).filter((members) => members.size > 1).length,
  };
}

/** One to one, in order. */
export function match(truths: readonly TrueOccurrence[], rows: readonly ChainRow[]): Matched[] {
  const free = new Set(rows);
  return truths.map((truth) => {
    const low = Math.min(truth.markerLine ?? truth.line, truth.line) - 2;
    let row: ChainRow | undefined;
    for (const other of free)
      if (
        other.line >= low &&
        other.line <= truth.sentLine + 1 &&
        (!row || distance(other, truth) < distance(row, truth))
      )
        row = other;
    if (row) free.delete(row);
    return { truth, row };
  });
}

function distance(row: ChainRow, truth: TrueOccurrence): number {
  return Math.abs(row.line - truth.line);
}

function hasMoment({ truth, row }: Matched): boolean {
  const tolerance = truth.precision === 'second' ? 1_000 : 60_000;
  return (
    row?.sentUtc !== undefined &&
    row.sentUtc !== null &&
    Math.abs(Date.parse(row.sentUtc) - Date.parse(truth.sentUtc)) <= tolerance
  );
}

function f1(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

/** Members of each group, by the first of each pair. */
function groups(entries: readonly (readonly [string, string])[]): Set<string>[] {
  const found = new Map<string, Set<string>>();
  for (const [group, member] of entries) found.set(group, (found.get(group) ?? new Set()).add(member));
  return [...found.values()];
}

function pairs(entries: readonly (readonly [string, string])[]): number {
  let [together, found, both] = [0, 0, 0];
  entries.forEach(([truth, row], at) => {
    for (const [otherTruth, otherRow] of entries.slice(at + 1)) {
      if (truth === otherTruth) together++;
      if (row === otherRow) found++;
      if (truth === otherTruth && row === otherRow) both++;
    }
  });
  return f1(found === 0 ? 1 : both / found, together === 0 ? 1 : both / together);
}

/** Each distinct message with its conversation, as printed and as most of its copies were read. */
function threadsOf(matched: readonly Matched[]): [string, string][] {
  const votes = new Map<string, { thread: string; votes: Map<string, number> }>();
  for (const { truth, row } of matched) {
    const entry = votes.get(truth.distinct) ?? { thread: truth.thread, votes: new Map() };
    const thread = row?.thread ?? `none ${truth.distinct}`;
    entry.votes.set(thread, (entry.votes.get(thread) ?? 0) + 1);
    votes.set(truth.distinct, entry);
  }
  return [...votes.values()].map(({ thread, votes: found }) => [
    thread,
    [...found].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '',
  ]);
}

function bCubed(entries: readonly (readonly [string, string])[]): number {
  let [precision, recall] = [0, 0];
  for (const [truth, row] of entries) {
    const sameTruth = entries.filter(([other]) => other === truth);
    const sameRow = entries.filter(([, other]) => other === row);
    const both = sameTruth.filter(([, other]) => other === row).length;
    precision += both / sameRow.length;
    recall += both / sameTruth.length;
  }
  return f1(precision / entries.length, recall / entries.length);
}
