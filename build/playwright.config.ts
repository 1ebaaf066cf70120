import { defineConfig } from '@playwright/test';
import { chooseRuntime } from './choose-runtime.ts';

const runtime = chooseRuntime();

export default defineConfig({
  testDir: '../e2e/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: '../test-results/e2e',
  // For a slow machine that does other things besides; what is there sooner is seen sooner.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  // Two cores carry one Chromium well; a second would only make times unsteady.
  workers: 1,
  // A journey that passes only at its second try is reported as flaky, to be mended; a loaded machine does not stop a landing by it.
  retries: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  metadata: { runtime: runtime.kind, reason: runtime.reason },
  // The name stands in every line of the report: which runtime ran is never left to guess.
  projects: [{ name: runtime.kind === 'host' ? 'host (development runtime, not Electron)' : 'electron' }],
});
