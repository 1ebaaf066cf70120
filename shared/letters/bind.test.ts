import { describe, expect, it } from 'vitest';
import type { Intent } from '../domain/domain.ts';
import { evidenceIdSchema, recommendationIdSchema } from '../domain/ids.ts';
import { type BoundLetter, bind, bindWithFaults, type LetterGround } from './bind.ts';
import { toldIn } from './compare/told-in.ts';
import { defaultDraft } from './default-draft.ts';
import { type Draft, draftSchema } from './draft.ts';
import type { LetterAbout } from './letter-about.ts';
import { inlineText } from './letter-text.ts';
import { plain } from './plain.ts';
import { resolveReference } from './reference.ts';
import type { Template } from './template.ts';
import { groundOn, milestone, naraCase, note } from './testing/affair.ts';
import { builtInTemplate, builtInTemplates } from './testing/built-in-templates.ts';

const quarter = { year: 2022, quarter: 2 } as const;
const evidence = (id: string) => evidenceIdSchema.parse(id);

const about: Readonly<Record<Template['about'], LetterAbout>> = {
  case: { kind: 'case', id: naraCase },
  recommendation: { kind: 'recommendation', id: recommendationIdSchema.parse('OIG-21-62-R5') },
  report: { kind: 'report', id: 'OIG-21-62' },
  docket: { kind: 'docket' },
};

function draftOf(template: Template): Draft {
  const asked = { about: about[template.about], auditor: 'OIG' } as const;
  return defaultDraft(template, template.needsQuarter ? { ...asked, quarter } : asked);
}

function bound(draft: Draft, ground: LetterGround = groundOn('2022-03-31')): BoundLetter {
  const result = bindWithFaults(draft, ground);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

const response = draftOf(builtInTemplate('response-30day'));
const withBlocks = (...blocks: Draft['blocks']): Draft => ({ ...response, blocks });
const text = (words: string) => ({ kind: 'text', text: words }) as const;
const paragraph = (...content: Extract<Draft['blocks'][number], { kind: 'paragraph' }>['content']) =>
  ({ kind: 'paragraph', content }) as const;

/** Records of every kind that a computed block tells of. */
const busy: readonly Intent[] = [
  { ...milestone('M-00096', 'Train {{all}} users', '2022-03-20'), effective: '2022-03-02' } as Intent,
  note('2022-03-05', 'M-00096', 'See {{M-1.due}} and {braces'),
  {
    intent: 'RescheduleMilestone',
    milestone: 'M-00094',
    to: '2022-06-30',
    reason: 'No schedule.',
    approver: 'the Director',
    effective: '2022-03-01',
  },
  { intent: 'CompleteMilestone', milestone: 'M-00093', effective: '2022-03-15' },
  {
    intent: 'StartPilot',
    pilot: 'PILOT-1',
    title: 'Federation',
    system: 'Wickr',
    notToExceed: '2022-03-21',
    about: { kind: 'case', id: 'UD-2022-0001' },
    effective: '2022-03-07',
  },
  {
    intent: 'OpenSuspense',
    suspense: 'S-0001',
    what: 'An update',
    askedOf: { kind: 'office', id: 'ENTSD' },
    due: '2022-03-20',
    about: { kind: 'milestone', id: 'M-00096' },
    effective: '2022-03-10',
  },
  {
    intent: 'RecordLetterReceived',
    case: 'UD-2022-0001',
    from: 'NARA',
    summary: 'A full status',
    asks: ['What was kept?'],
    effective: '2022-03-30',
  },
];

describe.each(builtInTemplates.map((template) => [template.id, template] as const))(
  'the template %s',
  (_, template) => {
    it.each([
      ['the affair', []],
      ['a busy record', busy],
    ])('fills everything from %s, and every live text resolves to itself on the basis', (_name, more) => {
      const { document, facts, faults, drawnFrom } = bound(draftOf(template), groundOn('2022-03-31', ...more));
      expect(faults).toEqual([]);
      expect(plain(document)).not.toMatch(/undefined|\bTBD\b|NaN/);
      expect(drawnFrom).toHaveLength(document.body.length);
      for (const { source, text: printed } of toldIn(document)) {
        const resolved = resolveReference(facts.view, source);
        expect(resolved.ok && resolved.value.text.trim(), source).toBe(printed);
      }
    });

    it('is a draft that its own schema reads again', () => {
      const draft = draftOf(template);
      expect(draftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    });

    it('numbers its tables and figures in order', () => {
      const { document } = bound(draftOf(template), groundOn('2022-03-31', ...busy));
      const captions = document.body.flatMap((block) => ('caption' in block ? [block.caption] : []));
      const numbers = (name: string) =>
        captions.flatMap((caption) => (caption.startsWith(name) ? [caption.split('.')[0]] : []));
      for (const name of ['Table', 'Figure'])
        expect(numbers(name)).toEqual(numbers(name).map((_each, index) => `${name} ${index + 1}`));
    });
  },
);

describe('what cannot be filled', () => {
  const unknown = withBlocks(
    paragraph(text('As said.')),
    paragraph(text('Due '), { kind: 'reference', reference: 'M-9.due' }),
  );

  it('stands in brackets, and the fault names the block and the reference', () => {
    const { document, faults } = bound(unknown);
    expect(plain(document)).toContain('Due [M-9.due]');
    expect(faults).toEqual([
      {
        code: 'reference.unknown',
        sentence: 'The paragraph “Due {{M-9.due}}”: “M-9.due” names no record of this docket.',
        place: { block: 1, reference: 'M-9.due' },
      },
    ]);
  });

  it('keeps the letter from being final', () => {
    expect(bind(unknown, groundOn('2022-03-31'))).toMatchObject({ ok: false, code: 'reference.unknown' });
  });

  it('is told of lines outside of the blocks by their names', () => {
    const { faults } = bound({ ...withBlocks(), subject: 'On {{case.closedOn}}', copiesTo: ['{{nobody.name}}'] });
    expect(faults.map(({ sentence }) => sentence)).toEqual([
      'The subject: The record says nothing for “case.closedOn”.',
      'Line 1 of the copies: “nobody.name” names no record of this docket.',
    ]);
  });

  it('is a computed block that tells of something else', () => {
    const allHands = draftOf(builtInTemplate('all-hands'));
    const { faults } = bound({ ...allHands, blocks: [{ kind: 'computed', id: 'caseElements' }] });
    expect(faults[0]?.sentence).toBe(
      'The computed block caseElements: The computed block “caseElements” tells of a NARA case, and this document is about the docket.',
    );
  });
});

describe('enclosures', () => {
  const cites = withBlocks(
    paragraph(text('See '), { kind: 'citation', evidence: evidence('E-aaaaaaaaaa') }, text('.')),
  );

  it('are those whose role encloses, unless the officer chooses', () => {
    expect(bound(cites).facts.enclosures.evidence).toEqual(['E-bbbbbbbbbb', 'E-aaaaaaaaaa']);
    expect(plain(bound(cites).document)).toContain('See Encl. 2.');
    const chosen = { ...cites, enclosures: [evidence('E-aaaaaaaaaa'), evidence('E-cccccccccc')] };
    expect(plain(bound(chosen).document)).toContain('See Encl. 1.');
    expect(bound(chosen).document.enclosures[1]).toMatch(/^E-mail message of October 26, 2021, on UD-2022-0001/);
  });

  it('say which citation and which choice has none', () => {
    const { faults } = bound({ ...cites, enclosures: [evidence('E-ffffffffff')] });
    expect(faults.map(({ sentence }) => sentence)).toEqual([
      'The enclosures: the docket holds no evidence E-ffffffffff.',
      'The paragraph “See E-aaaaaaaaaa.”: E-aaaaaaaaaa is cited and not among the enclosures.',
    ]);
  });

  it('are none in what stays inside the agency', () => {
    expect(bound(draftOf(builtInTemplate('chronology'))).document.enclosures).toEqual([]);
  });
});

describe('headings', () => {
  const heading = (words: string) => ({ kind: 'heading', level: 2, content: [text(words)] }) as const;

  it('go with computed blocks that have nothing to say, and stay over what the officer has yet to write', () => {
    const { document } = bound(
      withBlocks(
        heading('Systems'),
        { kind: 'computed', id: 'pilots' },
        heading('Mine'),
        heading('Last'),
        paragraph(text('x')),
      ),
    );
    expect(document.body.map((block) => ('content' in block ? inlineText(block.content) : ''))).toEqual([
      'Mine',
      'Last',
      'x',
    ]);
  });

  it('go where the record does not fulfil what they wait for', () => {
    const waiting = withBlocks({ ...paragraph(text('Late.')), when: 'isLate' });
    expect(bound(waiting).document.body).toHaveLength(1);
    expect(bound(waiting, groundOn('2021-11-01')).document.body).toEqual([]);
  });
});

it('keeps a word of 10,000 characters whole', () => {
  const word = 'x'.repeat(10_000);
  expect(plain(bound(withBlocks(paragraph(text(word)))).document)).toContain(word);
});

it('promises only dates that it prints', () => {
  expect(bound(draftOf(builtInTemplate('quarterly-status'))).promises).toEqual([
    { about: { kind: 'milestone', id: 'M-00095' }, text: 'Archive automatically', due: '2022-09-30' },
    {
      about: { kind: 'case', id: 'UD-2022-0001' },
      text: 'Status update after that for FY2022 Q2 (January to March 2022)',
      due: '2022-07-30',
    },
  ]);
  expect(bound(withBlocks(paragraph(text('Nothing.')))).promises).toEqual([]);
});
