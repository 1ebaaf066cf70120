/** Drafts while they are edited: what stands now, what can be taken back, and what is on disk. */
import { createStore } from 'zustand/vanilla';
import type { LetterId } from '../../../../shared/domain/ids.ts';
import type { Draft } from '../../../../shared/letters/draft.ts';

export interface Drafting {
  readonly draft: Draft;
  readonly past: readonly Draft[];
  readonly future: readonly Draft[];
  /** As it was last on disk. */
  readonly saved: Draft;
  /** Why it could not be saved, as a sentence. */
  readonly refusal: string | undefined;
  /** Typing in one place within a short time is one step. */
  readonly step: { readonly place: string; readonly atMs: number } | undefined;
}

export type Change = (draft: Draft) => Draft;

export const draftings = createStore<Readonly<Record<LetterId, Drafting>>>(() => ({}));

const mostSteps = 200;
const oneStepMs = 1_500;

export function beginDrafting(draft: Draft): void {
  put(draft.letter, { draft, past: [], future: [], saved: draft, refusal: undefined, step: undefined });
}

/** `place` names what is typed into; changes without one are always steps of their own. */
export function changeDraft(letter: LetterId, change: Change, place?: string, atMs = performance.now()): void {
  const drafting = draftings.getState()[letter];
  if (drafting === undefined) return;
  const { draft, past, step } = drafting;
  const after = change(draft);
  if (after === draft) return;
  const isSameStep = place !== undefined && step?.place === place && atMs - step.atMs < oneStepMs;
  put(letter, {
    ...drafting,
    draft: after,
    past: isSameStep ? past : [...past.slice(-mostSteps + 1), draft],
    future: [],
    step: place === undefined ? undefined : { place, atMs },
  });
}

export function undoDraft(letter: LetterId): void {
  const drafting = draftings.getState()[letter];
  const before = drafting?.past.at(-1);
  if (drafting === undefined || before === undefined) return;
  const { draft, past, future } = drafting;
  put(letter, { ...drafting, draft: before, past: past.slice(0, -1), future: [draft, ...future], step: undefined });
}

export function redoDraft(letter: LetterId): void {
  const drafting = draftings.getState()[letter];
  const after = drafting?.future[0];
  if (drafting === undefined || after === undefined) return;
  const { draft, past, future } = drafting;
  put(letter, { ...drafting, draft: after, past: [...past, draft], future: future.slice(1), step: undefined });
}

/** The disk has taken this draft, or refused it. */
export function noteSaved(draft: Draft, refusal: string | undefined): void {
  const drafting = draftings.getState()[draft.letter];
  if (drafting !== undefined)
    put(draft.letter, { ...drafting, refusal, ...(refusal === undefined && { saved: draft }) });
}

export function endDrafting(letter: LetterId): void {
  draftings.setState((all) => Object.fromEntries(Object.entries(all).filter(([id]) => id !== letter)), true);
}

function put(letter: LetterId, drafting: Drafting): void {
  draftings.setState({ [letter]: drafting });
}
