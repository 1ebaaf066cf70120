/** `npm run check`: everything that is checked without a browser, the same on a laptop and in CI. All steps run; any failure fails. */
import { requireNode } from '../electron/disk/require-node.ts';
import { checkImportDirections } from './import-directions.ts';
import { checkLockfile } from './lockfile.ts';
import { runStep } from './run-step.ts';

requireNode();

const steps: readonly (() => boolean)[] = [
  () => runStep('types', 'tsc', ['--build', '--pretty', 'false']),
  () => runStep('only what the host has of Electron', process.execPath, ['build/electron-host/check-subset.ts']),
  () => runStep('format and lint', 'biome', ['check', '--error-on-warnings', '.']),
  checkLockfile,
  checkImportDirections,
  () => runStep('dead code', 'knip', ['--config', 'build/knip.json']),
  () => runStep('unit tests', 'vitest', ['run', '--config', 'build/vitest.config.ts']),
];

const failed = steps.map((step) => step()).filter((passed) => !passed).length;
process.stdout.write(`\n${steps.length - failed} of ${steps.length} checks passed.\n`);
process.exitCode = failed === 0 ? 0 : 1;
