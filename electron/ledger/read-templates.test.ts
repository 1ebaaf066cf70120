import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readTemplates } from './read-templates.ts';

const own = {
  id: 'closeout',
  name: 'Our closeout',
  kind: 'closeout',
  about: 'recommendation',
  to: { who: 'auditor', lines: [] },
  title: 'Closeout',
  needsQuarter: false,
  references: [],
  subject: 'Closeout of {{recommendation.id}}',
  salutation: 'Sir:',
  sections: [{ id: 'all', blocks: [{ computed: 'completionEvidence' }] }],
  closing: 'Sincerely,',
  isSigned: true,
  copiesTo: [],
};

/** Reads the templates of a docket whose folder of templates holds one file. */
async function readWith(name: string, text: string) {
  const dir = temporaryFolder();
  mkdirSync(join(dir, 'templates'));
  const file = join(dir, 'templates', name);
  writeFileSync(file, text);
  return { ...(await readTemplates(dir)), file };
}

it('has the eight of the program where the docket has none of its own', async () => {
  const { templates, findings } = await readTemplates(temporaryFolder());
  expect([...templates.keys()].sort()).toEqual([
    'all-hands',
    'chronology',
    'closeout',
    'inquiry-table',
    'oig-response-90day',
    'pre-brief',
    'quarterly-status',
    'response-30day',
  ]);
  expect(findings).toEqual([]);
});

it("takes the docket's own in place of the built-in one, and beside the others", async () => {
  const replaced = await readWith('closeout.json', `\uFEFF${JSON.stringify(own)}`);
  expect(replaced.findings).toEqual([]);
  expect(replaced.templates.get('closeout')?.name).toBe('Our closeout');
  const added = await readWith('our-memo.json', JSON.stringify({ ...own, id: 'our-memo' }));
  expect(added.templates.size).toBe(9);
});

it.each([
  ['{\n  "id": "closeout",\n}', 'is not JSON from line 3, column 1 on.'],
  [JSON.stringify({ ...own, subject: '' }), 'cannot be used: subject must not be empty.'],
  [JSON.stringify({ ...own, colour: 'red' }), 'cannot be used: "colour" is not known here.'],
  [
    JSON.stringify({ ...own, sections: [{ id: 'all', blocks: [{ computed: 'weather' }] }] }),
    'cannot be used: sections.0.blocks.0 "weather" is no computed block that this version knows.',
  ],
  [
    JSON.stringify({ ...own, sections: [{ id: 'all', blocks: [{ words: 'x' }] }] }),
    'cannot be used: sections.0.blocks.0 must be {"prose": "..."}, {"list": ["..."]} or {"computed": "..."}.',
  ],
  [JSON.stringify({ ...own, id: 'other' }), 'cannot be used: id "other" must be the name of the file.'],
])('names the file and the place of a fault, and keeps the built-in one', async (text, fault) => {
  const { templates, findings, file } = await readWith('closeout.json', text);
  expect(findings.map(({ message }) => message)).toEqual([
    `${file} ${fault} The built-in template is used, where there is one.`,
  ]);
  expect(templates.get('closeout')?.name).toBe('Closeout letter for a recommendation');
});
