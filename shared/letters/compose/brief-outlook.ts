import { addDays, formatDate } from '../../calendar/local-date-arithmetic.ts';
import type { OfficeId } from '../../domain/ids.ts';
import { elementState } from '../../domain/nara-case/element.ts';
import { counted } from '../../kernel/counted.ts';
import { rowsById } from '../../kernel/table.ts';
import { isOurs, isOutstanding, type Obligation } from '../../obligations/obligation.ts';
import type { ComputedOptions } from '../computed-block.ts';
import type { Block, Cell } from '../letter-document.ts';
import { owedIn } from '../reference/owed.ts';
import { ofStanding } from './actions.ts';
import { orElse, text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';
import { unbroken } from './wording.ts';

/** Open work by office (rules.md D3, section 5). */
export function byOffice({ actions, state, view }: LetterFacts): Block[] {
  const offices = [...new Set(actions.map(({ milestone }) => milestone.office))].sort();
  if (actions.length === 0) return [];
  const count = (office: OfficeId | undefined, standing: 'complete' | 'pastDue' | 'open') => [
    text(String(ofStanding(actions, standing).filter(({ milestone }) => milestone.office === office).length)),
  ];
  return [
    {
      kind: 'table',
      caption: 'Corrective actions by office',
      columns: [
        { heading: 'Office', isRowHeader: true },
        { heading: 'Past due', align: 'end' },
        { heading: 'Open, not late', align: 'end' },
        { heading: 'Complete', align: 'end' },
      ],
      rows: offices.map((office): Cell[] => [
        office === undefined
          ? [text('No office on record')]
          : state.offices.has(office)
            ? [...orElse(view, `${office}.name`, office), text(` (${office})`)]
            : [text(office)],
        count(office, 'pastDue'),
        count(office, 'open'),
        count(office, 'complete'),
      ]),
    },
  ];
}

/** rules.md D3, section 6: each NARA case, with the last letter and the next. */
export function caseStanding({ state, view }: LetterFacts): Block[] {
  const cases = rowsById(state.cases);
  if (cases.length === 0) return [{ kind: 'paragraph', content: [text('The docket holds no NARA case.')] }];
  return [
    {
      kind: 'table',
      caption: 'NARA cases',
      columns: [
        { heading: 'Case', isRowHeader: true },
        { heading: 'Title' },
        { heading: 'Opened' },
        { heading: 'State' },
        { heading: 'Elements met' },
        { heading: 'Last letter' },
        { heading: 'Next update due' },
      ],
      rows: cases.map(({ id, elements }): Cell[] => [
        [text(id)],
        orElse(view, `${id}.title`, ''),
        orElse(view, `${id}.letterDate|short`, ''),
        orElse(view, `${id}.status`, ''),
        [text(`${elements.filter((element) => elementState(element) === 'met').length} of ${elements.length}`)],
        orElse(view, `${id}.lastLetterOn|short`, 'None sent'),
        orElse(view, `${id}.nextUpdate|short`, 'Not set'),
      ]),
    },
  ];
}

const usualDays = 90;

/** rules.md D3, section 7: what is owed to anyone, late or within so many days. Milestones have tables of their own. */
export function comingDue(facts: LetterFacts, options: ComputedOptions): Block[] {
  const { asOf } = facts;
  const days = options.days ?? usualDays;
  const owed = owedIn(facts).filter(
    (each) => isOutstanding(each) && each.subject.kind !== 'milestone' && each.lastDay <= addDays(asOf, days),
  );
  if (owed.length === 0) return [{ kind: 'paragraph', content: [text(`Nothing is owed within ${days} days.`)] }];
  return [
    {
      kind: 'table',
      caption: `Owed within ${days} days or late, beside the corrective actions`,
      columns: [
        { heading: 'Due', isRowHeader: true },
        { heading: 'What' },
        { heading: 'On' },
        { heading: 'To' },
        { heading: 'Owner' },
        { heading: 'Standing' },
      ],
      rows: owed.map(owedRow),
    },
  ];
}

function owedRow(each: Obligation): Cell[] {
  const { title, subject, to, owner, daysLate, lastDay } = each;
  const standing = daysLate === undefined ? 'Open' : `${counted(daysLate, 'day')} late`;
  return [
    [text(unbroken(formatDate(lastDay)))],
    [text(title)],
    [text(subject.id)],
    [text(to === 'internal' ? 'Internal' : to)],
    [text(owner?.name ?? 'None')],
    [text(isOurs(each) ? standing : `${standing}, expected of them`)],
  ];
}
