import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A test that prints an error passes only if it says that it expects one. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});
afterEach(() => {
  expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
