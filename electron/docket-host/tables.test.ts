import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { saveTable } from '../../shared/contracts/table.contract.ts';
import { openDesk } from './testing/docket-desk.ts';

it('saves a list as it is shown, with nothing that a spreadsheet would run', async () => {
  const desk = openDesk();
  desk.answers.saveAs = join(desk.folder, 'milestones.csv');
  const columns = [
    { title: 'Milestone', kind: 'words' },
    { title: 'Slip, days', kind: 'number' },
  ] as const;
  const rows = [
    ['=HYPERLINK("x")', '-3'],
    ['Archiving, by hand', '125'],
  ];
  expect(await desk.ask(saveTable, { name: 'Milestones of CAP-0022', columns, rows })).toEqual({
    name: 'milestones.csv',
  });
  expect(desk.suggested()).toBe('Milestones of CAP-0022.csv');
  expect(readFileSync(join(desk.folder, 'milestones.csv'), 'utf8')).toBe(
    '\uFEFFMilestone,"Slip, days"\r\n"\'=HYPERLINK(""x"")",-3\r\n"Archiving, by hand",125\r\n',
  );
});
