import { z } from 'zod';
import type { KeyValueStorage } from '../../platform/storage/storage.ts';
import { readStored } from '../../platform/storage/stored.ts';
import { type WalkthroughStep, walkthroughSteps } from './walkthrough-steps.ts';

const storageKey = 'walkthrough';

/** The ids of the steps that are done, in the order they were done. */
export function doneSteps(storage: KeyValueStorage): readonly string[] {
  return readStored(storage, storageKey, z.array(z.string()), []);
}

export function markDone(storage: KeyValueStorage, id: string): readonly string[] {
  const done = [...new Set([...doneSteps(storage), id])];
  storage.set(storageKey, JSON.stringify(done));
  return done;
}

/** The first step that is not done, which the page opens by itself. */
export function nextStep(done: readonly string[]): WalkthroughStep | undefined {
  return walkthroughSteps.find((step) => !done.includes(step.id));
}
