/** The import directions of the README, checked with dependency-cruiser; and the checker, checked with planted violations (the canary). */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run-step.ts';

const rooms = ['shared', 'electron', 'renderer', 'build', 'e2e'];
const config = join(root, 'build/dependency-cruiser.json');

/** A file that breaks a rule, and the rule that must say so. */
const planted: readonly { readonly file: string; readonly text: string; readonly rule: string }[] = [
  { file: 'shared/kernel/canary.ts', text: "import '../domain/ids.ts';", rule: 'kernel-rests-on-nothing' },
  {
    file: 'shared/domain/canary.ts',
    text: "import '../problems/problems.ts';",
    rule: 'domain-calendar-mail-rest-on-kernel',
  },
  {
    file: 'shared/letters/canary.ts',
    text: "import '../mail/mail-date.ts';",
    rule: 'letters-rest-on-obligations-and-figures',
  },
  {
    file: 'shared/obligations/canary.ts',
    text: "import '../problems/problems.ts';",
    rule: 'obligations-rest-on-the-domain',
  },
  {
    file: 'shared/problems/canary.ts',
    text: "import '../letters/letter-document.ts';",
    rule: 'problems-rest-on-obligations',
  },
  {
    file: 'shared/chase/canary.ts',
    text: "import '../letters/letter-document.ts';",
    rule: 'chase-rests-on-domain-and-mail',
  },
  {
    file: 'shared/suggestions/canary.ts',
    text: "import '../mail/mail-date.ts';",
    rule: 'suggestions-rest-on-the-domain',
  },
  {
    file: 'shared/search/canary.ts',
    text: "import '../letters/letter-document.ts';",
    rule: 'search-rests-on-domain-and-mail',
  },
  { file: 'shared/figures/canary.ts', text: "import '../problems/problems.ts';", rule: 'figures-rest-on-the-domain' },
  { file: 'shared/sheets/canary.ts', text: "import '../problems/problems.ts';", rule: 'sheets-rest-on-domain' },
  { file: 'electron/cli/canary-sheet.ts', text: "import 'csv-parse/sync';", rule: 'sheet-parsers-in-sheets' },
  {
    file: 'shared/mail/canary.ts',
    text: "import { readFileSync } from 'node:fs';\nreadFileSync('x');",
    rule: 'shared-is-pure',
  },
  {
    file: 'shared/mail/canary-type.ts',
    text: "export type { Ledger } from '../../electron/ledger/ledger.ts';",
    rule: 'shared-rests-on-shared',
  },
  { file: 'shared/calendar/canary.ts', text: "import 'postal-mime';", rule: 'shared-has-few-packages' },
  { file: 'electron/cli/canary.ts', text: "import 'pdf-lib';", rule: 'pdf-lib-in-letters' },
  { file: 'electron/cli/canary-zip.ts', text: "import 'yazl';", rule: 'zips-in-few-places' },
  { file: 'electron/cli/canary-mail.ts', text: "import 'postal-mime';", rule: 'mail-parsers-in-mail' },
  { file: 'electron/cli/canary-child.ts', text: "import 'node:child_process';", rule: 'children-only-by-the-runner' },
  { file: 'electron/cli/canary-sqlite.ts', text: "import 'node:sqlite';", rule: 'sqlite-in-indexes' },
  { file: 'electron/cli/canary-lost.ts', text: "import './not-there.ts';", rule: 'nothing-unresolved' },
  { file: 'electron/cli/canary-a.ts', text: "import './canary-b.ts';", rule: 'no-cycles' },
  { file: 'electron/cli/canary-b.ts', text: "import './canary-a.ts';", rule: 'no-cycles' },
  {
    file: 'electron/cli/canary-page.ts',
    text: "import '../../renderer/ui/tabs/tab-list.tsx';",
    rule: 'electron-never-renderer',
  },
  { file: 'electron/cli/canary-electron.ts', text: "import 'electron';", rule: 'electron-in-few-places' },
  { file: 'electron/preload.ts', text: "import './disk/sha256.ts';", rule: 'preload-rests-on-contracts' },
  { file: 'renderer/ui/canary.ts', text: "import '../platform/registry.ts';", rule: 'renderer-ui-is-a-leaf' },
  {
    file: 'renderer/platform/canary.ts',
    text: "import '../workbench/menu-entries.ts';",
    rule: 'renderer-platform-projection',
  },
  {
    file: 'renderer/projection/canary.ts',
    text: "import '../platform/registry.ts';",
    rule: 'renderer-platform-projection',
  },
  {
    file: 'renderer/workbench/canary.ts',
    text: "import '../features/welcome/welcome.contribution.ts';",
    rule: 'renderer-workbench',
  },
  {
    file: 'renderer/workbench/canary-contract.ts',
    text: "import '../../shared/contracts/docket.contract.ts';",
    rule: 'renderer-workbench',
  },
  {
    file: 'renderer/platform/canary-node.ts',
    text: "import '../../electron/disk/sha256.ts';",
    rule: 'renderer-never-electron',
  },
  {
    file: 'renderer/features/welcome/canary.ts',
    text: "import '../settings/settings.contribution.ts';",
    rule: 'features-meet-through-api',
  },
  { file: 'renderer/features/welcome/canary-dexie.ts', text: "import 'dexie';", rule: 'dexie-in-projection' },
  { file: 'renderer/features/welcome/canary-core.ts', text: "import 'node:fs';", rule: 'renderer-is-a-page' },
  {
    file: 'e2e/support/canary.ts',
    text: "import '../../renderer/platform/registry.ts';",
    rule: 'e2e-sees-the-app-from-outside',
  },
  {
    file: 'electron/cli/canary-test.ts',
    text: "import '../../shared/domain/domain.test.ts';",
    rule: 'no-product-code-imports-tests',
  },
];

const reportSchema = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
type Report = z.infer<typeof reportSchema>['summary'];

/** Prints every import that goes the wrong way. False where there is one, where nothing was read, or where the canary lives. */
export function checkImportDirections(): boolean {
  process.stdout.write('\n== import directions\n');
  const report = cruise(root);
  for (const { from, to, rule } of report.violations) process.stdout.write(`${rule.name}: ${from} -> ${to}\n`);
  const unseen = canarySurvivors();
  for (const { file, rule } of unseen) process.stdout.write(`The canary ${file} was not caught by ${rule}.\n`);
  const passed = report.totalCruised > 50 && report.violations.length === 0 && unseen.length === 0;
  process.stdout.write(
    `== import directions: ${passed ? 'passed' : 'FAILED'} (${report.totalCruised} modules, ${planted.length - unseen.length} of ${planted.length} planted violations caught)\n`,
  );
  return passed;
}

/** A copy of the tree with the violations planted: those that the checker does not report. */
function canarySurvivors() {
  const copy = mkdtempSync(join(tmpdir(), 'workbench-canary-'));
  try {
    for (const room of roomsIn(root)) cpSync(join(root, room), join(copy, room), { recursive: true });
    cpSync(join(root, 'package.json'), join(copy, 'package.json'));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    for (const { file, text } of planted) writeFileSync(join(copy, file), `${text}\n`);
    const { violations } = cruise(copy);
    return planted.filter(
      ({ file, rule }) => !violations.some((found) => found.rule.name === rule && isAbout(found, file)),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** Of a cycle only one of its files is named as the culprit. */
function isAbout({ from, to }: Report['violations'][number], file: string): boolean {
  return from === file || to === file;
}

function cruise(tree: string): Report {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [tool, '--config', config, '--output-type', 'json', ...roomsIn(tree)],
    {
      cwd: tree,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  );
  try {
    return reportSchema.parse(JSON.parse(stdout)).summary;
  } catch {
    throw new Error(`dependency-cruiser gave no report: ${stderr || stdout.slice(0, 500)}`);
  }
}

function roomsIn(tree: string): string[] {
  return rooms.filter((room) => existsSync(join(tree, room)));
}
