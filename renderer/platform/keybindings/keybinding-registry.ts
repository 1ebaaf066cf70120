import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import type { ContextKeys } from '../context/context-keys.ts';
import { holds, parseWhen } from '../context/when.ts';
import type { KeyValueStorage } from '../storage/storage.ts';
import { readStored } from '../storage/stored.ts';
import { type Chord, parseChord, type Stroke } from './key-chord.ts';
import { conflictSentence, findConflicts, type Keybinding } from './keybinding-conflicts.ts';

/** The officer's own keys by command; null takes the command's keys away. */
type ChangedKeys = Readonly<Record<string, string | null>>;
const changedKeysSchema = z.record(z.string(), z.nullable(z.string()));
const storageKey = 'keybindings';

export interface Keybindings {
  readonly store: StoreApi<{ readonly bindings: readonly Keybinding[] }>;
  declare(bindings: readonly Keybinding[]): void;
  /** Throws if the declared keys conflict (a bug); drops the officer's keys that conflict and answers with a sentence for each. */
  settle(): readonly string[];
  keyOf(commandId: string): string | undefined;
  isChanged(commandId: string): boolean;
  change(commandId: string, key: string | null): Result<void>;
  reset(commandId: string): Result<void>;
  /** The command of these strokes, or 'more' if they begin a longer key. */
  resolve(strokes: readonly Stroke[], context: ContextKeys): { readonly run: string } | 'more' | undefined;
}

/** `titleOf` names a command in the sentences for the officer. */
export function createKeybindings(storage: KeyValueStorage, titleOf: (commandId: string) => string): Keybindings {
  let declared: readonly Keybinding[] = [];
  let changed: ChangedKeys = readStored(storage, storageKey, changedKeysSchema, {});
  const store = createStore<{ readonly bindings: readonly Keybinding[] }>(() => ({ bindings: [] }));
  const publish = () => store.setState({ bindings: withChanges(declared, changed) });

  const adopt = (next: ChangedKeys): Result<void> => {
    const refusal = firstProblem(withChanges(declared, next), titleOf);
    if (refusal !== undefined) return refuse('keybindingRefused', refusal);
    changed = next;
    storage.set(storageKey, JSON.stringify(changed));
    publish();
    return ok(undefined);
  };

  return {
    store,
    declare(bindings) {
      declared = [...declared, ...bindings];
      publish();
    },
    settle() {
      const bug = firstProblem(declared, titleOf);
      if (bug !== undefined) throw new Error(bug);
      const { kept, refusals } = keepWhatFits(declared, changed, titleOf);
      changed = kept;
      publish();
      return refusals;
    },
    keyOf: (commandId) => store.getState().bindings.find((binding) => binding.commandId === commandId)?.key,
    isChanged: (commandId) => Object.hasOwn(changed, commandId),
    change: (commandId, key) => adopt({ ...changed, [commandId]: key }),
    reset: (commandId) => adopt(Object.fromEntries(Object.entries(changed).filter(([id]) => id !== commandId))),
    resolve: (strokes, context) => resolveStrokes(store.getState().bindings, strokes, context),
  };
}

function withChanges(declared: readonly Keybinding[], changed: ChangedKeys): readonly Keybinding[] {
  const untouched = declared.filter(({ commandId }) => !Object.hasOwn(changed, commandId));
  const own = Object.entries(changed).flatMap(([commandId, key]) => {
    if (key === null) return [];
    return [{ commandId, key, when: declared.find((binding) => binding.commandId === commandId)?.when }];
  });
  return [...untouched, ...own];
}

type TitleOf = (commandId: string) => string;

function firstProblem(bindings: readonly Keybinding[], titleOf: TitleOf): string | undefined {
  const unreadable = bindings.find(({ key }) => !isReadable(key));
  if (unreadable !== undefined) return `The key "${unreadable.key}" is not written as in "Ctrl+Shift+P".`;
  const [conflict] = findConflicts(bindings);
  return conflict === undefined ? undefined : conflictSentence(conflict, titleOf);
}

function keepWhatFits(declared: readonly Keybinding[], changed: ChangedKeys, titleOf: TitleOf) {
  let kept: ChangedKeys = {};
  const refusals: string[] = [];
  for (const [commandId, key] of Object.entries(changed)) {
    const next = { ...kept, [commandId]: key };
    const problem = firstProblem(withChanges(declared, next), titleOf);
    if (problem === undefined) kept = next;
    else refusals.push(`Your key for “${titleOf(commandId)}” was not used. ${problem}`);
  }
  return { kept, refusals };
}

function isReadable(key: string): boolean {
  try {
    parseChord(key);
    return true;
  } catch {
    return false;
  }
}

function resolveStrokes(bindings: readonly Keybinding[], strokes: readonly Stroke[], context: ContextKeys) {
  const active = bindings
    .filter(({ when }) => holds(parseWhen(when), context.get))
    .map((binding) => ({ binding, chord: parseChord(binding.key) }))
    .filter(({ chord }) => startsWith(chord, strokes));
  const whole = active.find(({ chord }) => chord.length === strokes.length);
  if (whole !== undefined) return { run: whole.binding.commandId };
  return active.length > 0 ? ('more' as const) : undefined;
}

function startsWith(chord: Chord, strokes: readonly Stroke[]): boolean {
  return strokes.length <= chord.length && strokes.every((stroke, index) => stroke === chord[index]);
}
