import { daysBetween } from '../../calendar/local-date-arithmetic.ts';
import { plansAnswering } from '../../domain/plan/plans-answering.ts';
import { criterionState } from '../../domain/recommendation/derived-status.ts';
import { printedStatus, type Recommendation } from '../../domain/recommendation/recommendation.ts';
import { isSuspenseOpen } from '../../domain/suspense/suspense.ts';
import { suspensesAbout } from '../../domain/suspense/suspenses-about.ts';
import type { Block, Cell } from '../letter-document.ts';
import { isClosed } from '../reference/of-recommendation.ts';
import { type Action, actionsOf, ofStanding, upcoming } from './actions.ts';
import { joined, orElse, prose, text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';
import { newDate } from './past-due-actions.ts';

/** rules.md D3, table A: every open recommendation. */
export function openRecommendations(facts: LetterFacts): Block[] {
  const open = facts.recommendations.filter((row) => !isClosed(row, facts.state));
  if (open.length === 0) return [{ kind: 'paragraph', content: [text('No recommendation is open.')] }];
  return [
    {
      kind: 'table',
      caption: 'Open recommendations',
      summary: 'One row for each open recommendation: its report, office, dates, benefit, and status.',
      columns: [
        { heading: 'Rec. no.', isRowHeader: true },
        { heading: 'Recommendation' },
        { heading: 'Issued' },
        { heading: 'Office' },
        { heading: 'Original ECD' },
        { heading: 'Current ECD' },
        { heading: 'Days late', align: 'end' },
        { heading: 'Benefit', align: 'end' },
        { heading: 'Resolved' },
        { heading: 'Evidence' },
      ],
      rows: open.map((row) => openRow(row, facts)),
    },
  ];
}

/** The date by which all is done is the latest of the actions that answer it. */
function openRow(row: Recommendation, facts: LetterFacts): Cell[] {
  const { view, state, asOf } = facts;
  const actions = actionsOf(state, plansAnswering(state, row.id), asOf);
  const last = latestOf(actions, ({ due }) => due);
  const lastOriginal = latestOf(actions, ({ milestone }) => milestone.originalDue);
  const oldestLate = ofStanding(actions, 'pastDue').map(({ due }) => daysBetween(due, asOf));
  const proven = ofStanding(actions, 'complete').filter(({ isProven }) => isProven).length;
  return [
    [text(row.id)],
    orElse(view, `${row.id}.text`, ''),
    orElse(view, `${row.id}.issuedOn|short`, ''),
    orElse(view, `${row.id}.office`, 'None'),
    lastOriginal ? orElse(view, `${lastOriginal.milestone.id}.originalDue|short`, 'None') : [text('None')],
    last ? orElse(view, `${last.milestone.id}.due|short`, 'None') : [text('None')],
    [text(oldestLate.length > 0 ? String(Math.max(...oldestLate)) : '0')],
    orElse(view, `${row.id}.benefit`, 'None'),
    [text(printedStatus(row) || 'Not printed')],
    [text(`${proven} of ${actions.length} actions proven`)],
  ];
}

function latestOf(actions: readonly Action[], dayOf: (action: Action) => string): Action | undefined {
  return actions.reduce<Action | undefined>((last, one) => (last && dayOf(last) >= dayOf(one) ? last : one), undefined);
}

/** rules.md D3, table B: what is past due, why, which help is asked, and which date stands. */
export function pastDueHelp(facts: LetterFacts): Block[] {
  const late = ofStanding(facts.actions, 'pastDue');
  if (late.length === 0) return [{ kind: 'paragraph', content: [text('No corrective action is past due.')] }];
  return [
    {
      kind: 'table',
      caption: 'Corrective actions past due',
      summary: 'One row for each past-due action: how late it is, the cause, the help asked, and the new date.',
      columns: [
        { heading: 'ID', isRowHeader: true },
        { heading: 'Action' },
        { heading: 'Owner' },
        { heading: 'Due' },
        { heading: 'Days late', align: 'end' },
        { heading: 'Latest note' },
        { heading: 'Asked of' },
        { heading: 'New date' },
      ],
      rows: late.map((action) => lateRow(action, facts)),
    },
  ];
}

function lateRow(action: Action, { view, state }: LetterFacts): Cell[] {
  const { id } = action.milestone;
  const asked = [{ kind: 'milestone', id } as const, { kind: 'plan', id: action.plan.id } as const]
    .flatMap((subject) => suspensesAbout(state, subject))
    .filter(isSuspenseOpen)
    .map((row) => prose(view, `{{${row.id}.askedOf}} by {{${row.id}.due|short}}`));
  return [
    [text(id)],
    orElse(view, `${id}.description`, ''),
    orElse(view, `${id}.owner`, 'None'),
    orElse(view, `${id}.due|short`, ''),
    orElse(view, `${id}.daysLate`, ''),
    orElse(view, `${id}.note`, 'None on record'),
    asked.length > 0 ? joined(asked, '; ') : [text('Nobody')],
    prose(view, newDate(action)),
  ];
}

/** rules.md D3, table C: open recommendations all of whose actions are reported complete, and how far the closeout is. */
export function closureCandidates(facts: LetterFacts): Block[] {
  const { state, asOf } = facts;
  const ready = facts.recommendations
    .filter((row) => !isClosed(row, state))
    .filter((row) => {
      const actions = actionsOf(state, plansAnswering(state, row.id), asOf);
      return actions.length > 0 && upcoming(actions).length + ofStanding(actions, 'pastDue').length === 0;
    });
  if (ready.length === 0) {
    const none = 'No open recommendation has all of its corrective actions complete.';
    return [{ kind: 'paragraph', content: [text(none)] }];
  }
  return [
    {
      kind: 'table',
      caption: 'Recommendations that could be closed',
      columns: [
        { heading: 'Rec. no.', isRowHeader: true },
        { heading: 'Recommendation' },
        { heading: 'Criteria shown' },
        { heading: 'Closeout letter' },
        { heading: 'Closeout due' },
        { heading: 'Status last printed' },
      ],
      rows: ready.map((row) => closureRow(row, facts)),
    },
  ];
}

function closureRow(row: Recommendation, { view, state }: LetterFacts): Cell[] {
  const met = row.closureCriteria.filter((criterion) => criterionState(criterion, state) === 'met').length;
  return [
    [text(row.id)],
    orElse(view, `${row.id}.text`, ''),
    [text(`${met} of ${row.closureCriteria.length}`)],
    row.steps.closeoutSent ? prose(view, `Sent {{${row.id}.closeoutSentOn|short}}`) : [text('Not sent')],
    orElse(view, `${row.id}.closeoutDue|short`, 'Not set'),
    orElse(view, `${row.id}.status`, 'None'),
  ];
}

/** Actions whose date moved, the longest move first (rules.md D3, section 5). */
export function slipTable(facts: LetterFacts): Block[] {
  const moved = facts.actions
    .filter(({ milestone, due }) => due !== milestone.originalDue)
    .sort((a, b) => slip(b) - slip(a));
  if (moved.length === 0) return [{ kind: 'paragraph', content: [text('No corrective action was rescheduled.')] }];
  return [
    {
      kind: 'table',
      caption: 'Rescheduled corrective actions',
      columns: [
        { heading: 'ID', isRowHeader: true },
        { heading: 'Action' },
        { heading: 'Original ECD' },
        { heading: 'Current ECD' },
        { heading: 'Days moved', align: 'end' },
        { heading: 'Approver' },
      ],
      rows: moved.map((action): Cell[] => {
        const { id } = action.milestone;
        return [
          [text(id)],
          orElse(facts.view, `${id}.description`, ''),
          orElse(facts.view, `${id}.originalDue|short`, ''),
          orElse(facts.view, `${id}.due|short`, ''),
          [text(String(slip(action)))],
          orElse(facts.view, `${id}.approver`, 'None on record'),
        ];
      }),
    },
  ];
}

function slip({ milestone, due }: Action): number {
  return daysBetween(milestone.originalDue, due);
}
