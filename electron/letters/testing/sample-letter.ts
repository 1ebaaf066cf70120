import { instantOf } from '../../../shared/kernel/instant.ts';
import type {
  Block,
  Cell,
  FigureBlock,
  Inline,
  LetterDocument,
  TextInline,
} from '../../../shared/letters/letter-document.ts';

/** A quarterly status letter with every kind of block, several scripts and as many milestones as asked. */
export function sampleLetter(rowCount: number, changes: Partial<LetterDocument> = {}): LetterDocument {
  return {
    meta: {
      id: 'UD-2026-0042-Q4',
      title: 'Quarterly status letter, case UD-2026-0042, fiscal year 2026, fourth quarter',
      subject: 'Status of corrective actions & records, case UD-2026-0042',
      author: 'Records and Information Management, Department of Example',
      lang: 'en-US',
      created: instantOf(Date.UTC(2026, 9, 9, 14, 30)),
    },
    status: 'draft',
    marking: {
      banner: 'CUI//SP-PRVCY',
      designationIndicator: [
        'Controlled by: Department of Example, RIM',
        'CUI category: PRVCY',
        'Contact: records@example.gov',
      ],
    },
    letterhead: {
      agency: 'Department of Example',
      office: 'Records and Information Management',
      addressLines: ['1500 Example Avenue NW', 'Washington, DC 20000', 'records@example.gov'],
    },
    dateLine: 'October 9, 2026',
    references: [
      { label: 'Case', text: 'UD-2026-0042, messaging applications' },
      { label: 'Via email', text: 'UnauthorizedDisposition@nara.gov' },
    ],
    addressee: [
      'Ms. Renée Núñez-Świątek',
      'Chief Records Officer for the U.S. Government',
      'National Archives and Records Administration',
      '8601 Adelphi Road',
      'College Park, MD 20740',
    ],
    subject: 'Fourth quarterly update on corrective actions, facts as of September 30, 2026',
    salutation: 'Dear Ms. Núñez-Świątek:',
    body: bodyOf(rowCount),
    closing: 'Sincerely,',
    signature: { name: 'Jordan A. Whitfield', title: 'Senior Agency Official for Records Management' },
    enclosures: [
      'Corrective action plan, version 6',
      'Freeze certificates, July to September 2026',
      'Custody forms, boxes 1 to 29',
    ],
    copiesTo: ['Office of Inspector General', 'Office of the General Counsel'],
    ...changes,
  };
}

export function text(value: string, style: Omit<TextInline, 'kind' | 'text'> = {}): TextInline {
  return { kind: 'text', text: value, ...style };
}

export function paragraph(...content: Inline[]): Block {
  return { kind: 'paragraph', content };
}

export function heading(value: string, level: 2 | 3 = 2): Block {
  return { kind: 'heading', level, content: [text(value)] };
}

/** A table of milestones; every ninth is past due. */
export function milestoneTable(rowCount: number): Block {
  return {
    kind: 'table',
    caption: 'Table 1. Corrective actions, as of September 30, 2026',
    summary: 'One row for each action: number, action, office, original and current date, status and enclosure.',
    columns: [
      { heading: 'No.', isRowHeader: true },
      { heading: 'Action' },
      { heading: 'Office' },
      { heading: 'Original' },
      { heading: 'Current' },
      { heading: 'Status' },
      { heading: 'Encl.', align: 'end' },
    ],
    rows: Array.from({ length: rowCount }, (_, index) => milestoneRow(index)),
  };
}

/** How late open actions are, in two series. */
export function agingFigure(): FigureBlock {
  return {
    kind: 'figure',
    caption: 'Figure 1. Open corrective actions by age, as of September 30, 2026',
    alternative:
      'More than 90 days late: 2, all with the annex. 31 to 90 days late: 4. 1 to 30 days late: 1. Not yet due: 15, of which 3 are in part complete.',
    chart: {
      series: [
        { name: 'past due', tone: 'late' },
        { name: 'in part complete', tone: 'part' },
        { name: 'on schedule', tone: 'ahead' },
      ],
      rows: [
        { label: 'More than 90 days late', counts: [2, 0, 0] },
        { label: '31 to 90 days late', counts: [4, 0, 0] },
        { label: '1 to 30 days late', counts: [1, 0, 0] },
        { label: 'Not yet due', counts: [0, 3, 12] },
      ],
    },
  };
}

const actions = [
  'Confirm the inventory of series at the annex and reconcile it with the disposal log',
  'Issue the revised disposal order form',
  'Validate the schedule crosswalk for DAA-0370-2018-0004, items 2–7, with the program office',
  'Collect and review chain-of-custody forms',
];

function milestoneRow(index: number): Cell[] {
  const isPastDue = index % 9 === 7;
  const month = String(1 + (index % 12)).padStart(2, '0');
  return [
    [text(`M-${String(91 + index).padStart(5, '0')}`)],
    [text(actions[index % actions.length] ?? '')],
    [text(['OIT', 'RIM', 'OCC'][index % 3] ?? '')],
    [text(`2026-${month}-15`)],
    [text(isPastDue ? '2026-12-04' : `2026-${month}-15`)],
    [text(isPastDue ? 'Past due' : 'Complete', isPastDue ? { bold: true } : {})],
    index % 4 === 0 ? [{ kind: 'citation', text: '3', enclosure: 3 }] : [],
  ];
}

function bodyOf(rowCount: number): Block[] {
  return [
    paragraph(
      text(
        'You opened this case on October 26, 2021. We answered on December 15, 2021, and you acknowledged the answer on ',
      ),
      text('February 18, 2022'),
      text(
        ' and asked for an update each quarter. This is the fourth of this fiscal year, and it covers the quarter that ended on September 30, 2026.',
      ),
    ),
    paragraph(
      text('Of '),
      text(`${rowCount} corrective actions`, { bold: true }),
      text(', 38 are complete, 15 are on schedule and 7 are past due. The plan is posted at '),
      {
        kind: 'link',
        text: 'the page of the corrective action plan',
        href: 'https://www.example.gov/records/ud-2026-0042?version=6&part=(a)',
        description: 'Corrective action plan of case UD-2026-0042, on example.gov',
      },
      text('; the governing rule is '),
      {
        kind: 'link',
        text: '36 CFR part 1230, Unlawful or Accidental Removal, Defacing, Alteration, or Destruction of Records',
        href: 'https://www.ecfr.gov/current/title-36/part-1230',
      },
      text('. Custody forms are in '),
      { kind: 'citation', text: 'Encl. 3', enclosure: 3 },
      text('.'),
    ),
    {
      kind: 'facts',
      facts: [
        { label: 'Boxes in the disposal log', value: [text('412')] },
        { label: 'Boxes not eligible for destruction', value: [text('41')] },
        { label: 'Boxes recovered or reconstructed', value: [text('29')] },
      ],
    },
    heading('Actions taken'),
    {
      kind: 'list',
      ordered: true,
      items: [
        {
          content: [
            text(
              'Recovered 29 of the 41 boxes from the transfer station and re-housed them under the supervision of a records officer.',
            ),
          ],
        },
        {
          content: [
            text(
              'Trained all 86 staff with disposal authority. Those who had not finished by the deadline lost their role:',
            ),
          ],
          nested: {
            kind: 'list',
            ordered: true,
            items: [
              { content: [text('eleven contractor staff at the annex;')] },
              {
                content: [text('two federal staff in the field office:')],
                nested: {
                  kind: 'list',
                  ordered: true,
                  items: [
                    { content: [text('one who left in August;')] },
                    {
                      content: [text('one on leave, to be trained on return.')],
                      nested: {
                        kind: 'list',
                        ordered: false,
                        items: [{ content: [text('Return is planned for January.')] }],
                      },
                    },
                  ],
                },
              },
            ],
          },
        },
        {
          content: [
            text(
              'Put a two-person rule before every disposal order, so that an order for a frozen series can’t be released.',
            ),
          ],
        },
      ],
    },
    heading('Corrective actions'),
    paragraph(
      text(
        'Table 1 lists every action with its first date and its date today. A past-due action carries a date that the Senior Agency Official has approved.',
      ),
    ),
    milestoneTable(rowCount),
    agingFigure(),
    heading('Limits of the reconstruction'),
    heading('What was searched', 3),
    paragraph(
      text('Names in other scripts are kept as found: Greek '),
      text('Ωμέγα', { lang: 'el' }),
      text(', Cyrillic '),
      text('Журнал', { lang: 'ru' }),
      text(', Hawaiian “Hawaiʻi”, Yoruba “ẹ̀kọ́”, Hindi '),
      text('हिन्दी', { lang: 'hi' }),
      text(', '),
      text('AVATAR To. We', { italic: true }),
      text(' and ≤ 45 days under 36 CFR § 1230.14(a)(4).'),
    ),
    paragraph(text('The next letter in this series is due on January 8, 2027.')),
  ];
}
