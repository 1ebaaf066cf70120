import type { Distinct } from './distinct-messages.ts';
import type { DocumentPlace } from './document-places.ts';

/** A message that stands above another in a chain but whose clock is earlier: one of the two clocks shows another zone, or is wrong. */
interface OrderConflict {
  /** Id of the message that quotes. */
  readonly quoting: string;
  /** Id of the message it quotes, which was there first whatever its clock says. */
  readonly quoted: string;
  readonly minutes: number;
}

export interface Timeline {
  /** Earliest first: by UTC, corrected by quoting; undated messages stand after what they quote. */
  readonly messages: readonly Distinct[];
  readonly conflicts: readonly OrderConflict[];
}

/** Rounded clocks may differ this far without a conflict. */
const roundingMs = 60_000;

/**
 * Orders messages by their moments; where a chain shows that one message answers another, it comes after it whatever the clocks
 * say, and the conflict is told. Equal moments keep the order of the list.
 */
export function timeline(messages: readonly Distinct[], documents: readonly (readonly DocumentPlace[])[]): Timeline {
  const answers = quotingOf(documents);
  const conflicts = conflictsOf(messages, answers);
  return {
    messages: ordered(messages, answers)
      .map((at) => messages[at])
      .filter((message) => message !== undefined),
    conflicts,
  };
}

/** For each message, the numbers of those that quote it directly. */
function quotingOf(documents: readonly (readonly DocumentPlace[])[]): ReadonlyMap<number, ReadonlySet<number>> {
  const answers = new Map<number, Set<number>>();
  for (const places of documents)
    places.forEach((place, index) => {
      const above = places[index - 1];
      if (!above || above.level >= place.level || above.at === place.at) return;
      answers.set(place.at, (answers.get(place.at) ?? new Set()).add(above.at));
    });
  return answers;
}

function conflictsOf(
  messages: readonly Distinct[],
  answers: ReadonlyMap<number, ReadonlySet<number>>,
): OrderConflict[] {
  return [...answers].flatMap(([quotedAt, quotingAts]) =>
    [...quotingAts].flatMap((quotingAt) => {
      const quoted = messages[quotedAt];
      const quoting = messages[quotingAt];
      if (!quoted || !quoting) return [];
      const late = quoted.moment - quoting.moment;
      if (!(late > roundingMs && Number.isFinite(late))) return [];
      return [{ quoting: quoting.id, quoted: quoted.id, minutes: Math.round(late / 60_000) }];
    }),
  );
}

/** Always the earliest message whose quoted messages are all placed; a ring of quotations is broken at its earliest clock. */
function ordered(messages: readonly Distinct[], answers: ReadonlyMap<number, ReadonlySet<number>>): number[] {
  const waiting = new Map<number, number>();
  for (const quoting of answers.values()) for (const at of quoting) waiting.set(at, (waiting.get(at) ?? 0) + 1);
  const moments = messages.map(({ moment }) => moment);
  const byMoment = messages.map((_, at) => at).sort((a, b) => compare(moments[a], moments[b]) || a - b);
  const ready = heapOf((a: number, b: number) => compare(moments[a], moments[b]) || a - b);
  for (const at of byMoment) if (!waiting.has(at)) ready.push(at);
  const placed = new Set<number>();
  const order: number[] = [];
  let earliest = 0;
  while (order.length < messages.length) {
    const at = ready.pop() ?? byMoment[earliest++];
    if (at === undefined) break;
    if (placed.has(at)) continue;
    placed.add(at);
    order.push(at);
    for (const next of answers.get(at) ?? []) {
      const left = (waiting.get(next) ?? 1) - 1;
      waiting.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return order;
}

/** Undated messages have infinite moments, which subtract to nothing. */
function compare(a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY): number {
  return a === b ? 0 : a - b;
}

interface Heap {
  push(value: number): void;
  pop(): number | undefined;
}

/** A binary heap, smallest first. */
function heapOf(compareValues: (a: number, b: number) => number): Heap {
  const values: number[] = [];
  const at = (index: number): number => values[index] ?? 0;
  const swap = (a: number, b: number): void => {
    [values[a], values[b]] = [at(b), at(a)];
  };
  return {
    push(value) {
      let index = values.push(value) - 1;
      for (let up = (index - 1) >> 1; index > 0 && compareValues(at(index), at(up)) < 0; up = (index - 1) >> 1) {
        swap(index, up);
        index = up;
      }
    },
    pop() {
      const top = values[0];
      const last = values.pop();
      if (last === undefined || values.length === 0) return top;
      values[0] = last;
      for (let index = 0; ; ) {
        const left = 2 * index + 1;
        const small = left + 1 < values.length && compareValues(at(left + 1), at(left)) < 0 ? left + 1 : left;
        if (left >= values.length || compareValues(at(small), at(index)) >= 0) return top;
        swap(index, small);
        index = small;
      }
    },
  };
}
