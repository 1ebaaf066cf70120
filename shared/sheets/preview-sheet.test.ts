import { describe, expect, it } from 'vitest';
import { layouts, likeliestLayout } from './layouts.ts';
import { recogniseColumns, remap } from './mapping.ts';
import { previewSheet } from './preview-sheet.ts';
import { orThrow, ports, preview, record, sheetOf, smallDocket } from './testing/small-docket.ts';

const header = ['Rec ID', 'Auditor', 'Report', 'Issue Date', 'No', 'Recommendation', 'Status', 'Status Date'];

describe('a pasted table of recommendations', () => {
  it('tells of every row what would become of it', () => {
    const sheet = sheetOf([
      header,
      ['', 'OIG', 'OIG-21-62', '9/20/2021', 1, 'Develop a policy.', 'resolved and open', ''],
      [],
      [
        '',
        'OIG',
        'OIG-21-62',
        '9/20/2021',
        5,
        'Stop using unmanaged  messaging, or show that its use meets records law.',
        'Resolved and open',
        '10/1/2021',
      ],
      [
        '',
        'OIG',
        'OIG-21-62',
        '9/20/2021',
        5,
        'Stop using unmanaged messaging, or show that its use meets records law.',
        'closed',
        '3/1/2022',
      ],
      ['', 'OIG', 'OIG-21-62', '9/20/2021', 1, 'Another text.', 'resolved and open', ''],
      ['', 'OIG', 'OIG-21-62', '2/30/2021', 2, '', 'resolved and open', ''],
      ['OIG-21-62-R9', '', '', '20 Sep 2021', '', 'Train everybody.', '', ''],
    ]);
    const { rows, intents } = preview(smallDocket, 'recommendations', sheet);
    expect(rows.map(({ row, outcome, subject }) => [row, outcome, subject?.id])).toEqual([
      [2, 'added', 'OIG-21-62-R1'],
      [4, 'alreadyThere', 'OIG-21-62-R5'],
      [5, 'changed', 'OIG-21-62-R5'],
      [6, 'differs', 'OIG-21-62-R1'],
      [7, 'refused', undefined],
      [8, 'added', 'OIG-21-62-R9'],
    ]);
    expect(rows[2]?.differences).toContainEqual({ title: 'Status', recorded: 'resolved and open', given: 'closed' });
    expect(rows[3]?.differences).toEqual([
      { title: 'Recommendation', recorded: 'Develop a policy.', given: 'Another text.' },
    ]);
    expect(rows[3]?.notes).toEqual(['OIG-21-62-R1 stands in row 2 as well.']);
    expect(rows[4]?.faults.map(({ place, code }) => [place, code])).toEqual([
      ['row 7, column D', 'date.impossible'],
      ['row 7, column F', 'sheet.emptyCell'],
    ]);
    const after = record(smallDocket, intents);
    expect(after.recommendations.get(rows[5]?.subject?.id as never)?.statuses[0]?.words).toBe('open and unresolved');
    expect(preview(after, 'recommendations', sheet).intents).toEqual([]);
  });

  it('asks for the columns that it cannot do without, and takes the officer’s word for them', () => {
    const sheet = sheetOf([
      ['Nr', 'Quoi', 'Quand'],
      ['OIG-21-62-R7', 'Do it.', '2021-09-20'],
    ]);
    const recognised = recogniseColumns(sheet, layouts.recommendations);
    expect(previewSheet(smallDocket, sheet, layouts.recommendations, recognised.mapping, ports)).toMatchObject({
      code: 'sheet.columnMissing',
    });
    const mapped = orThrow(
      remap(recognised, layouts.recommendations, [
        { header: 'Nr', member: 'recommendation' },
        { header: 'B', member: 'text' },
        { header: 'quand', member: 'issuedOn' },
      ]),
    );
    const { rows } = orThrow(previewSheet(smallDocket, sheet, layouts.recommendations, mapped.mapping, ports));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added']);
    expect(remap(recognised, layouts.recommendations, [{ header: 'Nr', member: 'nonsense' }])).toMatchObject({
      code: 'sheet.noSuchMember',
    });
    expect(remap(recognised, layouts.recommendations, [{ header: 'Z', member: 'text' }])).toMatchObject({
      code: 'sheet.noSuchHeader',
    });
  });

  it('places what the record refuses on its column', () => {
    const sheet = sheetOf([header, ['', 'IRS', 'R-1', '9/20/2021', 1, 'Develop a policy.', 'open', '']]);
    const [row] = preview(smallDocket, 'recommendations', sheet).rows;
    expect(row?.faults).toMatchObject([{ place: 'row 2, column B' }]);
  });
});

describe('milestones', () => {
  const columns = [
    'Milestone ID',
    'CAP ID',
    'Description',
    'Owner',
    'Original ECD',
    'Current ECD',
    'Reason',
    'Approver',
    'Completed',
  ];

  it('adds, moves and completes', () => {
    const sheet = sheetOf([
      columns,
      ['M-1', 'CAP-0022', 'Inventory', 'Dana Ellis', '2022-01-31', '', '', '', '2022-01-20'],
      ['M-2', 'CAP-0022', 'Policy', 't.renwick@agency.example', '2022-06-30', '2022-07-31', 'Union review', 'CIO', ''],
      ['M-3', 'CAP-9999', 'Training', '', '2022-06-30', '', '', '', ''],
      ['M-4', 'CAP-0022', 'Training', 'nobody', '2022-06-30', '', '', '', '#REF!'],
      ['M-1', 'CAP-0022', 'Inventory', 'ellis', '2022-01-31', '2022-01-31', '', '', '2022-01-20'],
    ]);
    const { rows, intents } = preview(smallDocket, 'milestones', sheet);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'refused', 'refused', 'alreadyThere']);
    expect(rows[2]?.faults).toEqual([
      { place: 'row 4', code: 'unknownId', message: 'There is no corrective action plan CAP-9999 in this docket.' },
    ]);
    expect(rows[3]?.faults.map(({ place }) => place)).toEqual(['row 5, column D', 'row 5, column I']);
    const state = record(smallDocket, intents);
    expect(preview(state, 'milestones', sheet).rows.map(({ outcome }) => outcome)).toEqual([
      'alreadyThere',
      'alreadyThere',
      'refused',
      'refused',
      'alreadyThere',
    ]);
    const moved = sheetOf([
      columns,
      ['M-2', 'CAP-0022', 'Policy', '', '2022-06-30', '2022-09-30', 'Vendor', 'CIO', ''],
    ]);
    expect(preview(state, 'milestones', moved).intents).toMatchObject([
      { intent: 'RescheduleMilestone', to: '2022-09-30' },
    ]);
    const retold = sheetOf([columns, ['M-2', 'CAP-0022', 'Policy', '', '2022-05-31', '', '', '', '']]);
    expect(preview(state, 'milestones', retold).rows[0]).toMatchObject({ outcome: 'differs' });
  });

  it('reads a cell merged downwards as the cell of every row', () => {
    const merges = [{ top: 1, left: 1, bottom: 2, right: 1 }];
    const sheet = sheetOf(
      [columns, ['M-1', 'CAP-0022', 'A', '', '2022-06-30'], ['M-2', null, 'B', '', '2022-06-30']],
      merges,
    );
    expect(preview(smallDocket, 'milestones', sheet).rows.map(({ outcome }) => outcome)).toEqual(['added', 'added']);
  });
});

describe('a header of merged cells', () => {
  const merges = [
    { top: 1, left: 2, bottom: 1, right: 5 },
    { top: 0, left: 0, bottom: 0, right: 5 },
  ];
  const rows = [
    ['Corrective actions, April 2022', null, null, null, null, null],
    ['POA&M Item ID', 'POA&M Title', 'Milestone', null, null, null],
    [null, null, 'Milestone ID', 'Description', 'Scheduled Completion Date', 'Completion Date'],
    ['CAP-0022', 'Keep messages', 'M-7', 'Inventory', '2022-06-30', ''],
  ];

  it('is read in two rows, and told', () => {
    const sheet = sheetOf(rows, merges);
    const recognised = recogniseColumns(sheet, layouts.emass);
    expect(recognised.notices).toEqual([
      'The header has merged cells: rows 2 and 3 were read together, such as "Milestone Milestone ID".',
    ]);
    expect(preview(smallDocket, 'emass', sheet).rows).toMatchObject([
      { row: 4, outcome: 'added', subject: { id: 'M-7' } },
    ]);
  });

  it('without a second row names the first column only', () => {
    const flat = sheetOf(
      [
        ['CAP ID', 'Title', null],
        ['CAP-1', 'One', 'x'],
      ],
      [{ top: 0, left: 1, bottom: 0, right: 2 }],
    );
    expect(recogniseColumns(flat, layouts.plans).notices).toEqual([
      'The header "Title" in row 1 is merged over columns B to C: it names the first of them only.',
    ]);
  });
});

describe('GAO’s own list', () => {
  const banner = [
    ['GAO Open Recommendations'],
    ['U.S. Government Accountability Office'],
    ['Recommendation status as of March 15, 2022'],
  ];
  const columns = [
    'Publication Name',
    'Publication Number',
    'Date Publication Issued',
    'Director Name',
    'Director Phone',
    'Agency',
    'Recommendation',
    'Status',
    'Priority',
    'Comments',
  ];
  const row = (text: string, status: string, priority = '') => [
    [
      'Messaging Apps',
      'GAO-22-104',
      'Jan 12, 2022',
      'A. Director',
      '(202) 512-0000',
      'DHS',
      text,
      status,
      priority,
      'None yet.',
    ],
  ];
  const sheet = sheetOf([
    ...banner,
    columns,
    ...row('Write a policy. (Recommendation 2)', 'Open', 'Priority'),
    ...row('Train users.', 'Open - Partially Addressed'),
    ...row('Train users.', 'Open - Partially Addressed'),
    ...row('Keep backups.', 'Open'),
  ]);

  it('is recognised below its banner', () => {
    expect(likeliestLayout(sheet)?.name).toBe('gao');
    const { rows, intents } = preview(smallDocket, 'gao', sheet);
    expect(rows.map(({ row, outcome, subject }) => [row, outcome, subject?.id])).toEqual([
      [5, 'added', 'GAO-22-104-R2'],
      [6, 'added', 'GAO-22-104-R1'],
      [7, 'alreadyThere', 'GAO-22-104-R1'],
      [8, 'added', 'GAO-22-104-R3'],
    ]);
    const state = record(smallDocket, intents);
    const later = sheetOf([...banner, columns, ...row('Keep backups.', 'Closed - Implemented')]);
    expect(preview(state, 'gao', later).intents).toEqual([
      {
        intent: 'RecordReportedStatus',
        recommendation: 'GAO-22-104-R3',
        printedStatus: 'Closed - Implemented',
        source: "GAO's list of open recommendations",
        effective: '2022-03-15',
      },
    ]);
  });
});

describe('POA&M sheets', () => {
  it('opens the plan of eMASS with its first milestone', () => {
    const sheet = sheetOf([
      [
        'POA&M Item ID',
        'Weakness',
        'Status',
        'Scheduled Completion Date',
        'Milestone ID',
        'Description',
        'Status',
        'Status Comments',
        'Scheduled Completion Date',
        'Completion Date',
      ],
      [
        '4711',
        'No archive',
        'Ongoing',
        '2022-12-31',
        'M-1',
        'Buy one',
        'Completed',
        'Bought.',
        '2022-03-31',
        '2022-03-01',
      ],
      ['4711', 'No archive', 'Ongoing', '2022-12-31', 'M-2', 'Use it', 'Ongoing', '', '2022-11-30', ''],
      ['4711', 'No archive', 'Ongoing', '2022-12-31', 'M-3', 'Check', 'Completed', '', '2022-11-30', ''],
    ]);
    expect(likeliestLayout(sheet)?.name).toBe('emass');
    const { rows, intents } = preview(smallDocket, 'emass', sheet);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['added', 'added', 'refused']);
    expect(rows[2]?.faults).toMatchObject([{ place: 'row 4, column G', code: 'sheet.completedWithoutDate' }]);
    expect(intents.filter(({ intent }) => intent === 'OpenPlan')).toHaveLength(1);
    expect(record(smallDocket, intents).milestones.size).toBe(2);
  });

  it('takes FedRAMP’s items as plans', () => {
    const sheet = sheetOf([
      layouts.fedramp.columns.map(({ title }) => title),
      [
        'V-1',
        'AU-11',
        'Messages are not kept',
        'They are not.',
        'OIG',
        'OIG-21-62-R5',
        '',
        '',
        '',
        '',
        '9/20/2021',
        '2022-12-31',
      ],
    ]);
    expect(likeliestLayout(sheet)?.name).toBe('fedramp');
    const state = record(smallDocket, preview(smallDocket, 'fedramp', sheet).intents);
    expect(state.plans.get('V-1' as never)).toMatchObject({
      title: 'Messages are not kept',
      recommendations: ['OIG-21-62-R5'],
    });
  });
});

it('looks at each of 100,000 pasted rows a few times and no more', () => {
  let looks = 0;
  const header = ['Milestone ID', 'CAP ID', 'Description', 'Owner', 'Original ECD'];
  const pasted = Array.from({ length: 100_000 }, (_, index) => [`M-${index}`, 'CAP-0022', 'Work', '', '2022-06-30']);
  const rows = new Proxy([header, ...pasted], {
    get(target, key, receiver) {
      if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  expect(preview(smallDocket, 'milestones', sheetOf(rows)).intents).toHaveLength(100_000);
  expect(looks / rows.length).toBeLessThan(12);
}, 60_000);
