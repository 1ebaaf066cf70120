/**
 * `npm run lockfile`: names in package-lock.json the optional packages of other platforms that the registry at hand did not have. npm leaves
 * them out, and `npm ci` then calls the lockfile out of sync everywhere (docs/decisions/0010). The check of `npm run check` uses the same list.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run-step.ts';

const path = join(root, 'package-lock.json');

const packageSchema = z.looseObject({
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  dev: z.boolean().optional(),
});
const lockfileSchema = z.looseObject({ packages: z.record(z.string(), packageSchema) });

interface Unnamed {
  readonly name: string;
  readonly version: string;
  readonly isForDevelopment: boolean;
}

/** Says what is missing; false where anything is. */
export function checkLockfile(): boolean {
  const missing = unnamed(readLockfile());
  for (const { name } of missing) process.stdout.write(`package-lock.json does not name ${name}.\n`);
  const passed = missing.length === 0;
  process.stdout.write(`\n== lockfile: ${passed ? 'passed' : 'FAILED: run npm run lockfile'}\n`);
  return passed;
}

function readLockfile(): z.infer<typeof lockfileSchema> {
  return lockfileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
}

function unnamed({ packages }: z.infer<typeof lockfileSchema>): Unnamed[] {
  const named = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, '')));
  return Object.values(packages).flatMap(({ optionalDependencies = {}, dev = false }) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !named.has(name))
      .map(([name, range]) => ({ name, version: range.replace(/^[~^]/, ''), isForDevelopment: dev })),
  );
}

function complete(): void {
  const lockfile = readLockfile();
  const added = unnamed(lockfile);
  for (const { name, version, isForDevelopment } of added) {
    lockfile.packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(isForDevelopment && { dev: true }),
      optional: true,
    };
  }
  const places = Object.entries(lockfile.packages).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(places) }, undefined, 2)}\n`);
  process.stdout.write(`package-lock.json: ${added.length} packages of other platforms named.\n`);
}

/** Platform packages say in their names where they belong; npm must know it, so that it fetches none of them elsewhere. */
function platformOf(name: string): object {
  const os = /(darwin|win32|linux|android|freebsd|openbsd|netbsd|sunos|aix|openharmony)/.exec(name)?.[1];
  const cpu = /(x64|arm64|ia32|arm|ppc64|s390x|riscv64|loong64|mips64el|wasm32)/.exec(name)?.[1];
  return { ...(cpu && { cpu: [cpu] }), ...(os && { os: [os] }), ...(name.includes('musl') && { libc: ['musl'] }) };
}

if (import.meta.main) complete();
