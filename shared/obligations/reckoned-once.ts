import type { State } from '../domain/state.ts';
import type { Obligation } from './obligation.ts';
import type { Source } from './reckoner.ts';
import type { View } from './view.ts';

interface Reckoned extends Pick<View, 'rules' | 'today'> {
  readonly owed: Map<object, readonly Obligation[]>;
}

/** The source, but of one state it reckons each row once, whoever asks: what is owed is told by itself, and problems rest on it. */
export function reckonedOnce<Row extends object>(source: Source<Row>): Source<Row> {
  const known = new WeakMap<State, Reckoned>();

  function reckoned({ state, rules, today }: View): Reckoned {
    const last = known.get(state);
    if (last?.today === today && last.rules === rules) return last;
    const next = { rules, today, owed: new Map() };
    known.set(state, next);
    return next;
  }

  return (view, row) => {
    const { owed } = reckoned(view);
    const before = owed.get(row);
    if (before !== undefined) return before;
    const now = source(view, row);
    owed.set(row, now);
    return now;
  };
}
