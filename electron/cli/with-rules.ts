import { resolve } from 'node:path';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { openDocketFolder } from '../docket/docket-file.ts';
import { builtInRules, type RulesRead, readRules } from '../ledger/read-rules.ts';
import type { Command, Words } from './command.ts';
import { word } from './words.ts';

/** The option of every command about rules. */
export const docketOption: Command['options'] = {
  docket: { type: 'string', argument: 'DIR', help: "With this docket's own rules.json (default: the built-in rules)." },
};

/** The built-in rule table, or that of the docket that `--docket` names. */
export async function rulesOf(words: Words): Promise<Result<RulesRead>> {
  const dir = word(words, 'docket');
  if (dir === undefined) return ok({ rules: await builtInRules(), findings: [] });
  const folder = await openDocketFolder(resolve(dir));
  return folder.ok ? ok(await readRules(folder.value.dir)) : folder;
}
