/** Each rule of the preflight: that it finds, and that it does not cry wolf. */
import { describe, expect, it } from 'vitest';
import { builtInRules } from '../../calendar/testing/built-in-rules.ts';
import { decideAll, type Intent } from '../../domain/domain.ts';
import { caseIdSchema, evidenceIdSchema, letterIdSchema, recommendationIdSchema } from '../../domain/ids.ts';
import { emptyState } from '../../domain/state.ts';
import { instantOf } from '../../kernel/instant.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { LetterAbout } from '../letter-about.ts';
import type { Block, LetterDocument, LetterMarking, TextInline } from '../letter-document.ts';
import type { Finding } from './finding.ts';
import { blockingFindings, preflight, preflightRules } from './preflight.ts';
import type { Enclosed, LetterUnderCheck } from './preflight-rule.ts';

const id = caseIdSchema.parse('UD-2022-0001');
const sha256 = '3fa4b2c19d'.padEnd(64, '0');
const evidence = evidenceIdSchema.parse('E-3fa4b2c19d');
const affair: readonly Intent[] = [
  { intent: 'AddOffice', office: 'ENTSD', name: 'Networks Directorate', effective: '2021-01-04' },
  { intent: 'AddPerson', person: 'rivera', name: 'Ana Rivera', effective: '2021-01-04' },
  { intent: 'RecordDeparture', person: 'rivera', effective: '2022-02-28' },
  {
    intent: 'OpenCase',
    case: id,
    title: 'Messages',
    grounds: ['underHold'],
    letterDate: '2021-10-26',
    responseDue: '2021-11-25',
  },
  { intent: 'OpenPlan', plan: 'CAP-1', title: 'Keep', cases: [id], effective: '2021-10-01' },
  ...['M-1', 'M-2', 'M-3'].map(
    (milestone): Intent => ({
      intent: 'AddMilestone',
      milestone,
      plan: 'CAP-1',
      description: 'Memo',
      originalDue: '2022-06-30',
      effective: '2021-10-01',
    }),
  ),
  { intent: 'CompleteMilestone', milestone: 'M-1', effective: '2022-02-01' },
  { intent: 'CompleteMilestone', milestone: 'M-2', effective: '2022-02-01' },
  {
    intent: 'ImportEvidence',
    import: 'I-1',
    originals: [{ sha256, size: 1, format: 'eml' }],
    links: [{ subject: { kind: 'milestone', id: 'M-1' }, role: 'provesCompletion' }],
  } as Intent,
];
const decided = decideAll(emptyState, affair, { today: localDate('2022-04-04'), newId: () => 'x' });
if (!decided.ok) throw new Error(decided.message);
const { state } = decided.value;
const [asOf, date] = [localDate('2022-03-31'), localDate('2022-05-02')];

const undone = { kind: 'recommendation', id: recommendationIdSchema.parse('OIG-21-62-R5') } as const;
const viewAbout = (about: LetterAbout) => ({ state, asOf, rules: builtInRules, scope: { about, date } });

const text = (words: string, source?: string): TextInline => ({ kind: 'text', text: words, ...(source && { source }) });
const paragraph = (...inlines: readonly (string | TextInline)[]): Block => ({
  kind: 'paragraph',
  content: inlines.map((inline) => (typeof inline === 'string' ? text(inline) : inline)),
});
const table = (headings: readonly string[], ...rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption: 'Table 1. Actions',
  columns: headings.map((heading) => ({ heading })),
  rows: rows.map((cells) => cells.map((words) => [text(words)])),
});
const cui: LetterMarking = {
  banner: 'CUI//SP-PRVCY',
  designationIndicator: ['Controlled by: CBP', 'Decontrol on: 2027'],
};
const enclosed = (facts: Partial<Enclosed> = {}): Enclosed => ({ evidence, isOnDisk: true, ...facts });

interface Given extends Partial<Omit<LetterUnderCheck, 'document'>> {
  readonly body?: readonly Block[];
  readonly document?: Partial<LetterDocument>;
  /** Typed by the officer, each in the first block. */
  readonly typed?: readonly string[];
}

function letter({ body = [paragraph('We report.')], document, typed = [], ...given }: Given): LetterUnderCheck {
  return {
    kind: 'quarterlyStatus',
    document: {
      meta: { id: 'L', title: 'T', subject: 'S', author: 'A', lang: 'en-US', created: instantOf(0) },
      status: 'final',
      letterhead: { agency: 'U.S. Customs and Border Protection', office: 'Records Office', addressLines: [] },
      dateLine: 'May 2, 2022',
      references: [],
      addressee: ['National Archives and Records Administration'],
      subject: 'Update',
      salutation: 'Dear Officer:',
      body: typed.length > 0 ? typed.map((words) => paragraph(words)) : body,
      closing: 'Sincerely,',
      signature: { name: 'Odalys Thornquist', title: 'Chief Records Officer' },
      enclosures: (given.enclosed ?? []).map(() => 'An e-mail message'),
      copiesTo: [],
      ...document,
    },
    freeText: typed.map((words) => ({
      text: words,
      place: { words: 'the paragraph “Two are late.”', block: 0 },
    })),
    view: viewAbout({ kind: 'case', id }),
    date,
    enclosed: [],
    canShow: (character) => character < '\u3000',
    ...given,
  };
}

const found = (given: Given): readonly Finding[] => preflight(letter(given));
const codes = (given: Given) => found(given).map(({ code }) => code);

/** One letter that the rule finds a fault in, with words of its sentence, and others in which it must find none. */
const cases: Readonly<Record<string, readonly [Given, RegExp, ...Given[]]>> = {
  'letter.placeholderLeft': [
    { body: [paragraph('The new date is TBD.')] },
    /“TBD” still stands in the paragraph “The new date is TBD\.”/,
    { body: [paragraph('A stand-by date [sic] is set; see items (a) and (b).')] },
  ],
  'letter.numberWithoutSource': [
    { typed: ['We trained 412 people by June 30, 2022.'] },
    /“412” in the paragraph/,
    {
      typed: [
        'As 36 CFR 1230.14(a) and 44 U.S.C. 3106 ask, and Pub. L. 115-414 of January 3, 2019, see Encl. 3, Table 1 and M-00093.',
        'NARA Bulletin 2015-02, E.O. 14133, GRS 6.1 item 010 and DAA-0370-2018-0004 apply; call 301-555-0100 at 9:30.',
        '2. Past due: the update for FY2022 Q2 and our letter on OIG-21-62 say the same.',
      ],
    },
    { body: [paragraph('12 of 14 are done.')] },
  ],
  'letter.totalUnequal': [
    { body: [table(['Office', 'Open'], ['A', '3'], ['B', '1,200'], ['Total', '1,204'])] },
    /total of “Open” .* is 1,204, but its rows add up to 1,203/,
    { body: [table(['Office', 'Open', 'Next'], ['A', '3', 'May 2, 2022'], ['B', 'None', ''], ['Total', '3', ''])] },
    { body: [table(['Office', 'Open'], ['A', '3'], ['Subtotal', '3'], ['B', '4'], ['Grand total', '7'])] },
  ],
  'letter.pastDatePromised': [
    { body: [paragraph('M-3 will be done by ', text('March 31, 2022', 'M-3.due'), '.')] },
    /promises something by March 31, 2022, which is past on the day of the letter \(May 2, 2022\)/,
    {
      body: [
        paragraph('We will do it by June 30, 2022, as we said in our letter of December 15, 2021.'),
        paragraph('It was to be done by March 31, 2022. We will report it.'),
      ],
    },
  ],
  'letter.statusWordUnknown': [
    { body: [table(['Rec. no.', 'Status'], ['OIG-21-62-R5', 'Nearly closed'])] },
    /“Nearly closed” in row 1 of the table .* no status word/,
    {
      body: [
        table(
          ['ID', 'Status'],
          ['a', 'Resolved and open'],
          ['b', 'Closed – Implemented'],
          ['c', 'Past due'],
          ['d', ''],
        ),
      ],
    },
    { body: [table(['ID', 'What changed'], ['a', 'Nearly closed'])] },
  ],
  'letter.completeWithoutEvidence': [
    { body: [table(['ID', 'Status'], ['M-2', 'Complete'])] },
    /M-2 is called complete in row 1 .* no evidence in the docket proves/,
    { body: [table(['ID', 'Status'], ['M-1', 'Complete'], ['M-2', 'Reported complete, evidence not on record'])] },
    { body: [paragraph('M-3 is not complete. Work on M-3 goes on, and M-1 is complete.')] },
  ],
  'letter.nothingComplete': [
    { kind: 'closeout', view: viewAbout(undone) },
    /recommendation OIG-21-62-R5 has no corrective action in the record/,
    { kind: 'closeout' },
    { kind: 'response', view: viewAbout(undone) },
  ],
  'letter.enclosureMissing': [
    { enclosed: [enclosed({ isOnDisk: false })] },
    /Enclosure 1 \(E-3fa4b2c19d\) is not on the disk/,
    { enclosed: [enclosed()], typed: ['See Encl. 1 and E-3fa4b2c19d.'] },
    { body: [table(['Evidence'], ['E-3fa4b2c19d'])] },
  ],
  'letter.enclosurePrivileged': [
    { enclosed: [enclosed({ privilege: 'Attorney-client privileged' })] },
    /says of itself “Attorney-client privileged”/,
    { enclosed: [enclosed()] },
  ],
  'letter.enclosureAboveMarking': [
    {
      enclosed: [enclosed({ marking: 'CUI//SP-PRVCY' })],
      body: [paragraph('When enclosure is removed, this document is Uncontrolled Unclassified Information.')],
    },
    /Enclosure 1 .* is marked CUI\/\/SP-PRVCY, and the letter bears no mark/,
    { enclosed: [enclosed({ marking: 'CUI' })], document: { marking: cui } },
  ],
  'letter.bannerMalformed': [
    { document: { marking: { ...cui, banner: 'CUI//BBB/SP-PRVCY' } } },
    /must have capitals .* specified categories \(SP-\) before basic/,
    { document: { marking: { ...cui, banner: 'CUI//SP-AAA/BBB//FED ONLY/NOFORN' } } },
    { document: { marking: { ...cui, banner: 'CONTROLLED' } } },
  ],
  'letter.bannerWithAdministrativeMark': [
    { document: { marking: { ...cui, banner: 'CUI//SP-PRVCY//Draft' } } },
    /“Draft” stands in the banner .* 2002\.20\(l\)\(4\)/,
    { document: { marking: cui }, body: [paragraph('This replaces the draft of the deliberative paper.')] },
  ],
  'letter.designationMissing': [
    { document: { marking: { ...cui, designationIndicator: ['  '] } } },
    /does not say who controls it/,
    { document: { marking: cui } },
  ],
  'letter.decontrolMissing': [
    { document: { marking: { ...cui, designationIndicator: ['Controlled by: CBP'] } } },
    /without a date or an event of decontrol/,
    { document: { marking: cui } },
  ],
  'letter.transmittalLineMissing': [
    { enclosed: [enclosed({ marking: 'CUI' })], document: { marking: cui } },
    /Enclosure 1 is marked CUI, and the letter does not say what it is without it/,
    { enclosed: [enclosed()], document: { marking: cui } },
  ],
  'letter.signatoryLeft': [
    { document: { signature: { name: 'Ana Rivera', title: 'Chief Records Officer' } } },
    /Ana Rivera left on February 28, 2022 and cannot sign a letter of May 2, 2022/,
    {},
  ],
  'letter.personLeft': [
    { document: { copiesTo: ['Ana Rivera, Office of Chief Counsel'] } },
    /Ana Rivera is named in the copies and left on February 28, 2022/,
    { body: [paragraph('Ana Rivera, then records officer, wrote it.')] },
  ],
  'letter.acronymNotExpanded': [
    { typed: ['The work of ENTSD goes on.'] },
    /ENTSD is used first in the paragraph .* never written out/,
    {
      body: [
        paragraph(
          'NARA and CBP agree. The Networks Directorate (ENTSD) works; ENTSD reports on M-00093 as FY2022 ends.',
        ),
      ],
    },
    { body: [paragraph('ECD stays.'), paragraph('ECD is the estimated completion date.')] },
  ],
  'letter.differenceUnexplained': [
    {
      body: [paragraph('M-3 is due on ', text('June 30, 2022', 'M-3.due'), '.')],
      last: {
        id: letterIdSchema.parse('L-1'),
        on: localDate('2021-12-15'),
        told: [{ source: 'M-3.due', text: 'March 31, 2022' }],
      },
    },
    /L-1 of December 15, 2021 said “March 31, 2022” \(M-3, due date\); this letter says “June 30, 2022”/,
    {
      body: [paragraph('M-3 was due on March 31, 2022; it is now due on ', text('June 30, 2022', 'M-3.due'), '.')],
      last: {
        id: letterIdSchema.parse('L-1'),
        on: localDate('2021-12-15'),
        told: [
          { source: 'M-3.due', text: 'March 31, 2022' },
          { source: 'M-1.due', text: 'June 30, 2022' },
        ],
      },
    },
  ],
  'letter.unreadableCharacter': [
    { body: [paragraph('The word 記録 stands here.')] },
    /No letter font has the character U\+8A18 \(記\), which stands in the paragraph/,
    { body: [paragraph('Naïve “quotes” – and dashes.')] },
  ],
};

describe.each(Object.entries(cases))('%s', (code, [given, words, ...others]) => {
  it('is found, in a sentence that names the place', () => {
    const mine = found(given).filter((finding) => finding.code === code);
    expect(mine[0]?.sentence).toMatch(words);
    expect(mine.every(({ sentence, place }) => sentence.includes(place.words) || place.source || sentence !== '')).toBe(
      true,
    );
  });

  it.each(others.map((other) => [other]))('is not cried where all is well', (other) => {
    expect(codes(other)).not.toContain(code);
  });
});

it('has a case for every rule, and a code and a title of its own for each', () => {
  expect(Object.keys(cases).sort()).toEqual(preflightRules.map(({ code }) => code).sort());
  expect(new Set(preflightRules.map(({ title }) => title)).size).toBe(preflightRules.length);
});

it('finds nothing in a letter that is in order', () => {
  expect(found({ body: [paragraph('M-3 is due on ', text('June 30, 2022', 'M-3.due'), '.')] })).toEqual([]);
});

describe('a quick fix', () => {
  const fixOf = (code: string, given: Given) => found(given).find((finding) => finding.code === code)?.fix;

  it('puts a live reference in the place of a number that the record has', () => {
    expect(fixOf('letter.numberWithoutSource', { typed: ['M-2 is due on June 30, 2022.'] })).toMatchObject({
      kind: 'insertReference',
      instead: 'June 30, 2022',
      reference: 'M-2.due',
    });
    expect(fixOf('letter.numberWithoutSource', { typed: ['We trained 412 people.'] })).toBeUndefined();
  });

  it.each<[string, Given, object]>([
    [
      'letter.bannerMalformed',
      { document: { marking: { ...cui, banner: 'cui // bbb/sp-prvcy' } } },
      { kind: 'setMarking', marking: { banner: 'CUI//SP-PRVCY/BBB' } },
    ],
    [
      'letter.bannerWithAdministrativeMark',
      { document: { marking: { ...cui, banner: 'CUI//Draft' } } },
      { kind: 'setMarking', marking: { banner: 'CUI' } },
    ],
    [
      'letter.enclosureAboveMarking',
      { enclosed: [enclosed({ marking: 'CUI//SP-PRVCY' })] },
      { kind: 'setMarking', marking: { banner: 'CUI//SP-PRVCY' } },
    ],
    [
      'letter.statusWordUnknown',
      { body: [table(['Status'], ['Clozed'])] },
      { kind: 'replaceText', from: 'Clozed', to: 'closed' },
    ],
    [
      'letter.acronymNotExpanded',
      { typed: ['ENTSD works.'] },
      { kind: 'replaceText', from: 'ENTSD works.', to: 'Networks Directorate (ENTSD) works.' },
    ],
    ['letter.enclosureMissing', { typed: ['See E-3fa4b2c19d.'] }, { kind: 'addEnclosure', evidence }],
  ])('of %s is what settles it', (code, given, fix) => {
    expect(fixOf(code, given)).toMatchObject(fix);
  });
});

it('keeps a letter from being issued for its errors only', () => {
  const findings = found({ typed: ['ENTSD waits for TBD.'] });
  expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning'].slice(0, findings.length));
  expect(blockingFindings(findings).map(({ code }) => code)).toEqual(['letter.placeholderLeft']);
});
