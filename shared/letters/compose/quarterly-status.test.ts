import { describe, expect, it } from 'vitest';
import { type FiscalQuarter, parseFiscalQuarter } from '../../calendar/fiscal-quarter.ts';
import type { Intent } from '../../domain/domain.ts';
import { type CaseId, caseIdSchema, type PersonId, personIdSchema } from '../../domain/ids.ts';
import { emptyState } from '../../domain/state.ts';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { localDate } from '../../kernel/local-date.ts';
import { bind, type LetterGround } from '../bind.ts';
import { defaultDraft } from '../default-draft.ts';
import type { LetterDocument, TableBlock } from '../letter-document.ts';
import { letterIdOf } from '../letter-id.ts';
import { inlineText } from '../letter-text.ts';
import { plain } from '../plain.ts';
import { groundOn, milestone, naraCase, note } from '../testing/affair.ts';
import { builtInTemplate } from '../testing/built-in-templates.ts';

interface QuarterlyRequest extends LetterGround {
  readonly case: CaseId;
  readonly quarter: FiscalQuarter;
  readonly signatory?: PersonId;
}

function requestOn(day: string, quarter: string, ...more: readonly Intent[]): QuarterlyRequest {
  const fiscal = parseFiscalQuarter(quarter);
  if (!fiscal) throw new Error(`not a quarter: ${quarter}`);
  return { ...groundOn(day, ...more), case: naraCase, quarter: fiscal };
}

function draftFor({ case: id, quarter, signatory }: QuarterlyRequest) {
  return defaultDraft(builtInTemplate('quarterly-status'), { about: { kind: 'case', id }, quarter, signatory });
}

function composeQuarterlyStatus(request: QuarterlyRequest) {
  return bind(draftFor(request), request);
}

function composed(request: QuarterlyRequest): LetterDocument {
  const result = composeQuarterlyStatus(request);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const letterOn = (day: string, quarter: string, ...more: readonly Intent[]) =>
  composed(requestOn(day, quarter, ...more));
const linesOn = (day: string, quarter: string, ...more: readonly Intent[]) =>
  plain(letterOn(day, quarter, ...more)).split('\n');

function tableOf(letter: LetterDocument): TableBlock {
  const table = letter.body.find((block) => block.kind === 'table');
  if (table?.kind !== 'table') throw new Error('no table');
  return table;
}

const cells = (letter: LetterDocument) => tableOf(letter).rows.map((row) => row.map(inlineText));

describe('the first quarterly letter of the affair', () => {
  const letter = letterOn('2022-03-31', '2022Q2');

  it('opens with the letters before it and the whole in one sentence', () => {
    const lines = plain(letter).split('\n');
    expect(lines).toContain(
      'Subject: First quarterly update on case UD-2022-0001, Unkept messages: FY2022 Q2 (January to March 2022)',
    );
    expect(lines).toContain(
      'This is the first quarterly update to the National Archives and Records Administration (NARA) on case UD-2022-0001, “Unkept messages”. It follows NARA’s letter of October 26, 2021, ' +
        'our response of December 15, 2021, and NARA’s acknowledgement of February 18, 2022. ' +
        'It covers FY2022 Q2 (January to March 2022) and reports our record as it stood on March 31, 2022.',
    );
    expect(lines).toContain(
      '0 of 3 corrective actions are complete, 2 are past due, and the next date is September 30, 2022 (M-00095).',
    );
  });

  it('lists every action once, with what changed in the quarter', () => {
    expect(cells(letter)).toEqual([
      [
        'M-00093',
        'Archive by hand',
        'OIG-21-62-R5',
        'ENTSD',
        '30\u00a0Nov 2021',
        '30\u00a0Nov 2021',
        'None',
        'Past due',
        'Note of 16 Feb 2022: Still past due, no new dates.',
        '1',
      ],
      [
        'M-00094',
        'Report the group',
        'OIG-21-62-R5',
        'ENTSD',
        '30\u00a0Nov 2021',
        '30\u00a0Nov 2021',
        'None',
        'Past due',
        'No change',
        '1, 2',
      ],
      [
        'M-00095',
        'Archive automatically',
        'OIG-21-62-R5',
        'ENTSD',
        '30\u00a0Sep 2022',
        '30\u00a0Sep 2022',
        'None',
        'Open',
        'No change',
        'None',
      ],
    ]);
    expect(tableOf(letter).caption).toBe('Table 1. Corrective actions of CAP-0022 as of March 31, 2022');
    expect(plain(letter)).toContain('ECD is the estimated completion date. ENTSD is Networks Directorate.');
  });

  it('admits what the record does not hold on each past-due action', () => {
    const lines = plain(letter).split('\n');
    expect(lines).toContain(
      '• M-00093 was due November 30, 2021 and is 121 days past due. Our record’s latest note, of February 16, 2022, reads: ' +
        '“Still past due, no new dates.” No new date is approved.',
    );
    expect(lines).toContain(
      '• M-00094 was due November 30, 2021 and is 121 days past due. Our record holds no note of an interim action. ' +
        'No new date is approved.',
    );
  });

  it('says what is next', () => {
    const lines = plain(letter).split('\n');
    const from = lines.indexOf('Next steps');
    expect(lines.slice(from, from + 5)).toEqual([
      'Next steps',
      'No open corrective action has a date by the end of FY2022 Q3 (April to June 2022).',
      'Due later: M-00095 (September 30, 2022).',
      'Past due without an approved new date: M-00093 and M-00094.',
      'The next update is due July 30, 2022.',
    ]);
  });

  it('encloses what proves, supports or answers, each piece once, under the number that the table gives', () => {
    expect(letter.enclosures).toEqual([
      'E-mail message of December 15, 2021, on M-00093 and M-00094 (E-bbbbbbbbbb, SHA-256 bbbbbbbbbb220000)',
      'E-mail message of February 16, 2022, on M-00094 (E-aaaaaaaaaa, SHA-256 aaaaaaaaaa110000)',
    ]);
  });

  it('gives out no day of import as the day of a message', () => {
    const undated: Intent = {
      intent: 'ImportEvidence',
      import: 'I-2',
      originals: [{ sha256: 'd'.repeat(64), size: 10, format: 'eml' }],
      links: [{ subject: { kind: 'case', id: 'UD-2022-0001' }, role: 'supports' }],
      effective: '2022-03-02',
    };
    expect(letterOn('2022-03-31', '2022Q2', undated).enclosures?.at(-1)).toMatch(
      /^E-mail message without a date, imported March 2, 2022, on UD-2022-0001/,
    );
  });

  it('quotes the note of the latest day, whenever it was recorded', () => {
    const lines = linesOn(
      '2022-03-31',
      '2022Q2',
      note('2022-03-10', 'M-00093', 'A vendor is chosen'),
      note('2022-03-01', 'M-00093', 'Two vendors answered.'),
    );
    expect(lines.find((line) => line.startsWith('• M-00093 was due'))).toMatch(
      /latest note, of March 10, 2022, reads: “A vendor is chosen”\. No new date is approved\.$/,
    );
  });

  it('says plainly that nothing is open any more', () => {
    const done = ['M-00093', 'M-00094', 'M-00095'].map(
      (milestone): Intent => ({ intent: 'CompleteMilestone', milestone, effective: '2022-03-15' }),
    );
    const lines = linesOn('2022-03-31', '2022Q2', ...done);
    expect(lines).toContain('3 of 3 corrective actions are complete.');
    expect(lines[lines.indexOf('Next steps') + 1]).toBe('No corrective action is open.');
  });

  it('is signed by the chief records officer, and names the record behind it', () => {
    expect(letter.signature).toEqual({ name: 'Odalys Thornquist', title: 'Chief Records Officer' });
    expect(plain(letter)).toContain(
      'Questions on this letter go to Odalys Thornquist, Chief Records Officer, at odalys@cbp.example.',
    );
    expect(plain(letter)).toContain(
      'the docket “OIT 2022” as of March 31, 2022, up to entry 57 of d1 (hash ffffffffffffffff).',
    );
    expect(letter.meta.id).toBe('L-UD-2022-0001-2022Q2');
    expect(letterIdOf('quarterly-status', { kind: 'case', id: naraCase }, { year: 2022, quarter: 2 })).toBe(
      letter.meta.id,
    );
  });

  it('is the same letter each time', () => {
    expect(canonicalJson(letterOn('2022-03-31', '2022Q2'))).toBe(canonicalJson(letter));
  });
});

describe('changes since our last letter', () => {
  const changed: readonly Intent[] = [
    {
      intent: 'RescheduleMilestone',
      milestone: 'M-00094',
      to: '2022-06-30',
      reason: 'No schedule.',
      approver: 'the Director of ENTSD',
      effective: '2022-03-01',
    },
    { intent: 'CompleteMilestone', milestone: 'M-00093', effective: '2022-03-15' },
    { ...milestone('M-00096', 'Train users', '2022-03-20'), effective: '2022-03-02' } as Intent,
  ];

  it('compares the record of that day with the record reported', () => {
    const lines = linesOn('2022-03-31', '2022Q2', ...changed);
    expect(lines).toContain(
      'Our last letter in this matter is the response of December 15, 2021. On December 15, 2021 our record showed 0 of 3 corrective ' +
        'actions complete and 2 past due; on March 31, 2022, our record showed 1 of 4 corrective actions complete and 1 past due.',
    );
  });

  it('keeps reported apart from proven, and shows moves, additions and completions in the table', () => {
    const letter = letterOn('2022-03-31', '2022Q2', ...changed);
    expect(plain(letter)).toContain(
      '1 of 4 corrective actions is complete, 1 is past due, and the next date is June 30, 2022 (M-00094).',
    );
    expect(plain(letter)).toContain('No evidence of completion is enclosed.');
    expect(cells(letter).map((row) => row.slice(4, 9))).toEqual([
      [
        '30\u00a0Nov 2021',
        '30\u00a0Nov 2021',
        '15\u00a0Mar 2022',
        'Reported complete, evidence not on record',
        'Completed 15 Mar 2022. Note of 16 Feb 2022: Still past due, no new dates.',
      ],
      [
        '30\u00a0Nov 2021',
        '30\u00a0Jun 2022',
        'None',
        'Open',
        'Moved on 1 Mar 2022 from 30 Nov 2021 to 30 Jun 2022 (approved by the Director of ENTSD).',
      ],
      ['30\u00a0Sep 2022', '30\u00a0Sep 2022', 'None', 'Open', 'No change'],
      ['20\u00a0Mar 2022', '20\u00a0Mar 2022', 'None', 'Past due', 'Added 2 Mar 2022. Past due since 21 Mar 2022.'],
    ]);
  });

  it('says that there is no change', () => {
    const update: Intent = {
      intent: 'RegisterLetter',
      letter: 'L-2022Q2',
      kind: 'quarterlyStatus',
      case: 'UD-2022-0001',
      quarter: '2022Q2',
      title: 'Update',
      effective: '2022-04-20',
    };
    const lines = linesOn('2022-06-30', '2022Q3', update);
    expect(lines.join('\n')).toContain('This is the second quarterly update to');
    expect(lines.join('\n')).toContain('and our last update of April 20, 2022.');
    expect(lines.join('\n')).toContain(
      'Our last letter in this matter is the update of April 20, 2022. On April 20, 2022 our record showed 0 of 3 corrective actions ' +
        'complete and 2 past due; on June 30, 2022, our record showed 0 of 3 corrective actions complete and 2 past due. ' +
        'Nothing that this letter reports has changed since.',
    );
    expect(lines).toContain('The next update is due October 30, 2022.');
    expect(lines).toContain('1 corrective action with a date by the end of FY2022 Q4 (July to September 2022):');
    expect(lines).toContain('• M-00095, due September 30, 2022: Archive automatically');
  });

  it('says that an earlier update is still outstanding', () => {
    expect(linesOn('2022-06-30', '2022Q3')).toContain('A further update was due April 30, 2022 and is outstanding.');
  });
});

it('gives totals that equal the rows, and enclosure numbers that exist, on any day', () => {
  for (const day of ['2022-01-01', '2022-02-18', '2022-03-31', '2022-10-15']) {
    const letter = letterOn(day, '2022Q2');
    const rows = cells(letter);
    const pastDue = rows.filter((row) => row[7] === 'Past due').length;
    expect(plain(letter)).toMatch(
      new RegExp(`0 of ${rows.length} corrective actions are complete, ${pastDue} are past due`),
    );
    const cited = tableOf(letter).rows.flatMap((row) =>
      (row[9] ?? []).flatMap((inline) => (inline.kind === 'citation' ? [inline.enclosure] : [])),
    );
    for (const number of cited) expect(letter.enclosures[Number(number) - 1]).toBeDefined();
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([tableOf(letter).columns.length]));
  }
});

describe('what the record cannot support', () => {
  const request = requestOn('2022-03-31', '2022Q2');
  it.each<[string, Partial<QuarterlyRequest>, string]>([
    [
      'a docket without identity',
      { stateAsOf: () => emptyState },
      'As of 2022-03-31 the docket has no agency and no office',
    ],
    [
      'an unknown case',
      { case: caseIdSchema.parse('UD-2022-0009') },
      'There is no case UD-2022-0009 in this docket as of 2022-03-31.',
    ],
    [
      'a quarter to come',
      { quarter: { year: 2022, quarter: 3 } },
      'FY2022 Q3 (April to June 2022) had not begun on 2022-03-31',
    ],
    [
      'a letter older than its record',
      { date: localDate('2022-03-30') },
      'A letter dated 2022-03-30 cannot report the record as of 2022-03-31',
    ],
    [
      'an unknown signatory',
      { signatory: personIdSchema.parse('nobody') },
      'There is no person nobody in this docket to sign',
    ],
  ])('refuses %s', (_, change, message) => {
    const result = composeQuarterlyStatus({ ...request, ...change });
    expect(result.ok ? 'accepted' : result.message).toContain(message);
  });

  it('refuses a signatory who has left, and lets the office stand where nobody is left to sign', () => {
    const departure: Intent = { intent: 'RecordDeparture', person: 'thornquist', effective: '2022-03-01' };
    const after = requestOn('2022-03-31', '2022Q2', departure);
    expect(composeQuarterlyStatus({ ...after, signatory: personIdSchema.parse('thornquist') })).toMatchObject({
      ok: false,
      code: 'signatoryDeparted',
    });
    expect(composed(after).signature.name).toBe('Records and Information Management Office');
  });

  it('says so where no corrective action answers the case', () => {
    const other = caseIdSchema.parse('UD-2022-0002');
    const opened: Intent = {
      intent: 'OpenCase',
      grounds: ['retentionNotEnded'],
      case: other,
      title: 'Other',
      letterDate: '2022-01-10',
      responseDue: '2022-02-09',
    };
    const lines = plain(composed({ ...requestOn('2022-03-31', '2022Q2', opened), case: other })).split('\n');
    expect(lines).toContain('Our record links no corrective action to case UD-2022-0002.');
    expect(lines.join('\n')).toContain('Our record shows no response sent to that letter.');
    expect(lines).toContain('Our record sets no date for the next update.');
  });
});
