/** `npm run demo [-- MAIL]`: the main job from end to end in a temporary folder: a docket, an e-mail as evidence, what is past due, the letter. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireNode } from '../electron/disk/require-node.ts';
import { root } from './run-step.ts';

requireNode();

const folder = mkdtempSync(join(tmpdir(), 'records-demo-'));
const docket = join(folder, 'docket');
const mail = process.argv[2] ?? join(root, 'assets/demo/2022-04-01-archiving-status.eml');
const letter = join(folder, 'UD-2022-0001-FY2022-Q2-DRAFT.pdf');

records('1. Make the sample docket', 'sample', docket);
records('2. Import an e-mail as evidence for milestone M-00095', 'import', docket, mail, '--milestone', 'M-00095');
records('3. What is past due, as of 4 April 2022', 'problems', docket, '--as-of', '2022-04-04');
records(
  '4. Write the quarterly status letter',
  'letter',
  docket,
  '--case',
  'UD-2022-0001',
  '--quarter',
  '2022Q2',
  '-o',
  letter,
);
records('5. Prove that nothing was tampered with', 'verify', docket);
process.stdout.write(`\nThe docket: ${docket}\nThe letter: ${letter}\n`);

/** Shows the command as an officer would type it, and its answer; a refusal ends the demo. */
function records(title: string, ...args: readonly string[]): void {
  process.stdout.write(`\n${title}\n$ npm run --silent records -- ${args.join(' ')}\n`);
  const { status } = spawnSync(process.execPath, [join(root, 'electron/cli/records.ts'), ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}
