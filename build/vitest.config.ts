import { defineConfig } from 'vitest/config';

/** The pure core must give the same dates wherever the laptop stands: east and west of UTC, and at a half-hour offset. */
const timeZones = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata'];

const root = `${import.meta.dirname}/..`;

export default defineConfig({
  test: {
    pool: 'forks',
    projects: [
      ...timeZones.map((TZ) => ({
        root,
        test: {
          name: `shared ${TZ}`,
          include: ['shared/**/*.test.ts'],
          env: { TZ },
          // Pure: there is no state that one file could leave to the next, and modules are read once.
          isolate: false,
          setupFiles: ['build/fail-on-console-error.ts'],
        },
      })),
      {
        root,
        test: { name: 'renderer', include: ['renderer/**/*.test.ts'], setupFiles: ['build/fail-on-console-error.ts'] },
      },
      {
        root,
        test: {
          name: 'electron',
          include: ['electron/**/*.test.ts', 'build/**/*.test.ts'],
          setupFiles: ['build/fail-on-console-error.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
