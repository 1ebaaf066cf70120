import { expect, it } from 'vitest';
import { createMemoryStorage } from '../../platform/storage/memory-storage.ts';
import { doneSteps, markDone, nextStep } from './walkthrough-progress.ts';
import { walkthroughSteps } from './walkthrough-steps.ts';

it('opens the first step that is not done, and keeps what is done', () => {
  const storage = createMemoryStorage();
  expect(nextStep(doneSteps(storage))?.id).toBe('openSample');
  markDone(storage, 'openSample');
  markDone(storage, 'openSample');
  expect(doneSteps(storage)).toEqual(['openSample']);
  expect(nextStep(doneSteps(storage))?.id).toBe('readDocket');
  expect(nextStep(walkthroughSteps.map((step) => step.id))).toBeUndefined();
});
