import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { bundle } from '../bundle.ts';
import { root } from '../run-step.ts';

const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  description: z.string(),
  license: z.string(),
  type: z.literal('module'),
  main: z.string(),
});

/** Names that Debian's packages demand. Reserved ones (RFC 2606): whoever publishes a build puts their own here. */
const publisher = {
  author: { name: 'Records Workbench maintainers', email: 'maintainers@records-workbench.invalid' },
  homepage: 'https://records-workbench.invalid/',
};

/**
 * Writes the app as it is packaged into an empty folder: bundles made afresh without the development host, fonts, the rule table, the sample, and a
 * manifest without dependencies. What is not put here is not shipped.
 */
export async function stageApp(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundle({ withHost: false, dist: join(folder, 'dist') });
  for (const part of ['LICENSE', 'assets/fonts', 'assets/letters', 'assets/rules', 'assets/sample'])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, ...publisher }, null, 2));
}
