import { excludeEachOther, parseWhen } from '../context/when.ts';
import { type Chord, chordLabel, parseChord } from './key-chord.ts';

/** A key that runs a command while a condition holds. */
export interface Keybinding {
  readonly commandId: string;
  readonly key: string;
  readonly when?: string | undefined;
}

export interface KeybindingConflict {
  readonly key: string;
  readonly first: Keybinding;
  readonly second: Keybinding;
}

/** Pairs that could both answer one key press: same key (or one the beginning of the other) and conditions that may hold together. */
export function findConflicts(bindings: readonly Keybinding[]): readonly KeybindingConflict[] {
  const read = bindings.map((binding) => ({ binding, chord: parseChord(binding.key), when: parseWhen(binding.when) }));
  return read.flatMap((first, index) =>
    read
      .slice(index + 1)
      .filter((second) => overlap(first.chord, second.chord) && !excludeEachOther(first.when, second.when))
      .map((second) => ({ key: second.binding.key, first: first.binding, second: second.binding })),
  );
}

function overlap(left: Chord, right: Chord): boolean {
  const shared = Math.min(left.length, right.length);
  return left.slice(0, shared).every((stroke, index) => stroke === right[index]);
}

/** The sentence shown at start or in the keyboard shortcuts editor. */
export function conflictSentence(
  { key, first, second }: KeybindingConflict,
  titleOf: (commandId: string) => string,
): string {
  const label = chordLabel(parseChord(key), false);
  return `${label} is already the key of “${titleOf(first.commandId)}”, so it cannot also be that of “${titleOf(second.commandId)}”.`;
}
