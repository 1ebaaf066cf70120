/** Reads the templates of letters: the built-in ones, and in their place what a docket's own templates folder holds. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { issuesInWords, plainIssue } from '../../shared/kernel/issues-in-words.ts';
import { jsonFault } from '../../shared/kernel/json-fault.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { type Template, type TemplateId, templateSchema } from '../../shared/letters/template.ts';
import { assetsFolder } from '../disk/assets-folder.ts';
import { diskRefusal, errnoOf } from '../disk/disk-refusal.ts';
import type { DocketFinding } from '../journal/finding.ts';

export const ownTemplatesFolder = 'templates';

const builtInFolder = join(assetsFolder, 'letters', 'templates');
const suffix = '.json';

export interface TemplatesRead {
  /** By id. */
  readonly templates: ReadonlyMap<TemplateId, Template>;
  /** Why an own template is not used, naming the file and the place in it. */
  readonly findings: readonly DocketFinding[];
}

/** All templates as the docket in `dir` has them. An own file that cannot be used gives a finding, and the built-in one stands. */
export async function readTemplates(dir: string): Promise<TemplatesRead> {
  const templates = new Map<TemplateId, Template>();
  const findings: DocketFinding[] = [];
  for (const path of await templateFiles(builtInFolder)) {
    const builtIn = await readTemplate(path);
    // A fault of the build, not of the docket.
    if (!builtIn.ok) throw new Error(builtIn.message);
    templates.set(builtIn.value.id, builtIn.value);
  }
  for (const path of await templateFiles(join(dir, ownTemplatesFolder))) {
    const own = await readTemplate(path);
    if (own.ok) templates.set(own.value.id, own.value);
    else findings.push(findingOf(own.message, own.detail));
  }
  return { templates, findings };
}

async function templateFiles(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => name.endsWith(suffix))
      .sort()
      .map((name) => join(folder, name));
  } catch (error) {
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return [];
    throw error;
  }
}

async function readTemplate(path: string): Promise<Result<Template>> {
  try {
    return parseTemplate(path, await readFile(path, 'utf8'));
  } catch (error) {
    return diskRefusal(error, path);
  }
}

function parseTemplate(path: string, withMark: string): Result<Template> {
  // Notepad begins UTF-8 with a byte order mark.
  const text = withMark.replace(/^\uFEFF/, '');
  const fault = jsonFault(text);
  if (fault) {
    const sentence = `${path} is not JSON from line ${fault.line}, column ${fault.column} on.`;
    return refuse('template.unreadable', sentence, { file: path, line: fault.line });
  }
  const parsed = templateSchema.safeParse(JSON.parse(text), { error: plainIssue });
  if (!parsed.success)
    return refuse('template.unreadable', `${path} cannot be used: ${issuesInWords(parsed.error)}.`, { file: path });
  const { id } = parsed.data;
  if (path.endsWith(`${id}${suffix}`)) return ok(parsed.data);
  return refuse('template.unreadable', `${path} cannot be used: id "${id}" must be the name of the file.`, {
    file: path,
  });
}

function findingOf(message: string, detail: Readonly<Record<string, unknown>> | undefined): DocketFinding {
  return {
    code: 'template.unreadable',
    severity: 'warning',
    message: `${message} The built-in template is used, where there is one.`,
    ...(typeof detail?.file === 'string' && { file: detail.file }),
    ...(typeof detail?.line === 'number' && { line: detail.line }),
  };
}
