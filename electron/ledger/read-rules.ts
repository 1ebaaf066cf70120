/** Reads the rule table: the built-in one, and over it what a docket's own rules.json says. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  namedInVain,
  type OwnRules,
  ownRulesSchema,
  type RuleTable,
  ruleTableSchema,
  withOwnRules,
} from '../../shared/calendar/rule-table.ts';
import { issuesInWords, plainIssue } from '../../shared/kernel/issues-in-words.ts';
import { jsonFault } from '../../shared/kernel/json-fault.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { assetsFolder } from '../disk/assets-folder.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';
import type { DocketFinding } from '../journal/finding.ts';

export const ownRulesFileName = 'rules.json';

export interface RulesRead {
  readonly rules: RuleTable;
  /** Why the docket's own rules.json is not in force, naming the place in it. */
  readonly findings: readonly DocketFinding[];
}

/** The table that comes with the program; throws where that is not in order, which is a fault of the build. */
export async function builtInRules(): Promise<RuleTable> {
  return ruleTableSchema.parse(JSON.parse(await readFile(join(assetsFolder, 'rules', 'rule-table.json'), 'utf8')));
}

/** The table as the docket in `dir` has it. With an own file that cannot be read, the built-in table and a finding. */
export async function readRules(dir: string): Promise<RulesRead> {
  const builtIn = await builtInRules();
  const own = await readOwnRules(join(dir, ownRulesFileName), builtIn);
  if (own.ok) return { rules: own.value ? withOwnRules(builtIn, own.value) : builtIn, findings: [] };
  return { rules: builtIn, findings: [findingOf(own.message, own.detail)] };
}

async function readOwnRules(path: string, builtIn: RuleTable): Promise<Result<OwnRules | undefined>> {
  try {
    return parseOwnRules(path, await readFile(path, 'utf8'), builtIn);
  } catch (error) {
    return errnoOf(error) === 'ENOENT' ? ok(undefined) : diskRefusal(error, path);
  }
}

function parseOwnRules(path: string, withMark: string, builtIn: RuleTable): Result<OwnRules> {
  // Notepad begins UTF-8 with a byte order mark.
  const text = withMark.replace(/^\uFEFF/, '');
  const fault = jsonFault(text);
  if (fault) {
    const sentence = `${path} is not JSON from line ${fault.line}, column ${fault.column} on.`;
    return refuse('rules.unreadable', sentence, { file: path, line: fault.line });
  }
  const parsed = ownRulesSchema.safeParse(JSON.parse(text), { error: plainIssue });
  const wrong = parsed.success ? namedInVain(builtIn, parsed.data) : issuesInWords(parsed.error);
  if (parsed.success && wrong === undefined) return ok(parsed.data);
  return refuse('rules.unreadable', `${path} cannot be used: ${wrong}.`, { file: path });
}

function findingOf(message: string, detail: Readonly<Record<string, unknown>> | undefined): DocketFinding {
  return {
    code: 'rules.unreadable',
    severity: 'warning',
    message: `${message} The built-in rules are in force.`,
    ...(typeof detail?.file === 'string' && { file: detail.file }),
    ...(typeof detail?.line === 'number' && { line: detail.line }),
  };
}
