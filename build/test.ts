/**
 * `npm test`: makes the machine ready, then runs every check and the journeys through the whole app. A tool that cannot be had fails the run
 * by name; only the journey over an Outlook store, which nobody here can make, is skipped aloud where ../shared is absent.
 */

import { requireNode } from '../electron/disk/require-node.ts';
import { chooseRuntime } from './choose-runtime.ts';
import { ensurePdfTools } from './ensure-pdf-tools.ts';
import { runStep } from './run-step.ts';

requireNode();

// Every Windows has Edge.
const hasBrowser = process.platform === 'win32' || runStep('a browser', 'bash', ['build/ensure-chromium.sh']);
const passed = hasBrowser && ensurePdfTools() && [check, journeys].map((step) => step()).every((each) => each);
process.exitCode = passed ? 0 : 1;

function check(): boolean {
  return runStep('check', process.execPath, ['build/check.ts']);
}

function journeys(): boolean {
  const { kind, reason } = chooseRuntime();
  const name = kind === 'host' ? 'the development host, not Electron' : 'Electron';
  const hasPassed =
    runStep('bundles', process.execPath, ['build/bundle.ts']) &&
    runStep(`journeys on ${name}`, 'playwright', ['test', '-c', 'build/playwright.config.ts']);
  process.stdout.write(`\nThe journeys ran on ${name} (${reason}).\n`);
  return hasPassed;
}
