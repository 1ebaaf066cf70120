import { evolve } from '../../shared/domain/evolve.ts';
import type { Letter } from '../../shared/domain/letter/letter.ts';
import { emptyState, type State } from '../../shared/domain/state.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import type { Instant } from '../../shared/kernel/instant.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { isOnBasis } from '../../shared/letters/compare/on-basis.ts';
import { resolveReference } from '../../shared/letters/reference.ts';
import { referenceParts } from '../../shared/letters/reference-text.ts';
import type { Ledger } from './ledger.ts';

/** The entry of the journal since which a statement is another. */
export interface Changer {
  readonly seq: number;
  readonly type: string;
  readonly on: LocalDate;
  readonly recordedAt: Instant;
  readonly actor: string;
}

/**
 * For each statement the last entry after the letter that changed what the docket says of it; none for what changes with the day alone (how
 * late something is). Folds the journal once.
 */
export function lastChangers(ledger: Ledger, letter: Letter, sources: readonly string[]): ReadonlyMap<string, Changer> {
  const wanted = sources.map((source) => ({ source, id: referenceParts(source)?.subject ?? source }));
  const changers = new Map<string, Changer>();
  const read = (state: State, source: string) => {
    const resolved = resolveReference({ state, asOf: ledger.today(), rules: ledger.rules }, source);
    return resolved.ok ? resolved.value.text : undefined;
  };
  let state = emptyState;
  for (const entry of inOrder(ledger, letter)) {
    const next = evolve(state, entry);
    if (!isBefore(entry, letter)) {
      const named = JSON.stringify(entry.data);
      for (const { source, id } of wanted)
        if (named.includes(`"${id}"`) && read(state, source) !== read(next, source))
          changers.set(source, changerOf(entry));
    }
    state = next;
  }
  return changers;
}

/** What the letter rests on first, then the rest in the order of recording, as far as it is true by today. */
function inOrder(ledger: Ledger, letter: Letter): readonly LedgerEntry[] {
  const entries = ledger.entries().filter(({ data }) => data.effective <= ledger.today());
  return [
    ...entries.filter((entry) => isBefore(entry, letter)),
    ...entries.filter((entry) => !isBefore(entry, letter)),
  ];
}

function isBefore(entry: LedgerEntry, { issued, draftedOn }: Letter): boolean {
  return issued ? isOnBasis(entry, issued.basis) : entry.data.effective <= draftedOn;
}

function changerOf({ seq, type, data, recordedAt, actor }: LedgerEntry): Changer {
  return { seq, type, on: data.effective, recordedAt, actor };
}
