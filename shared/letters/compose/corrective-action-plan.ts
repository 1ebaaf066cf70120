import { type Plan, resourcesByYear } from '../../domain/plan/plan.ts';
import type { Block, Cell, Inline, TableBlock } from '../letter-document.ts';
import type { Action } from './actions.ts';
import { orElse, prose, text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';
import { dollars, listInWords } from './wording.ts';

/** The corrective action plan as a table, with the columns of 38 U.S.C. 5727(16) (rules.md A5) that a letter needs; one table a plan. */
export function correctiveActionPlan(facts: LetterFacts): Block[] {
  return facts.plans.flatMap((plan): Block[] => [
    { kind: 'paragraph', content: introduction(plan, facts) },
    ...planTable(plan, facts),
  ]);
}

function introduction(plan: Plan, { view }: LetterFacts): Inline[] {
  const { id, office, contact } = plan;
  const by = [
    ...(office ? [`Responsible office: {{${id}.office}}.`] : ['Our record names no responsible office.']),
    ...(contact ? [`Point of contact: {{${id}.contact}}.`] : []),
  ];
  const due = plan.dues.length > 0 ? [`The plan is to be complete by {{${id}.due}}.`] : [];
  const costs = resourcesByYear(plan).map(({ fiscalYear, amount }) => `fiscal year ${fiscalYear}, ${dollars(amount)}`);
  const resources = costs.length > 0 ? ` Resources: ${listInWords(costs)}.` : '';
  return [
    ...prose(view, `${id}, {{${id}.title}}.`, { bold: true }),
    ...prose(view, ` ${[...by, ...due].join(' ')}`),
    text(resources),
  ];
}

function planTable(plan: Plan, facts: LetterFacts): TableBlock[] {
  const actions = facts.actions.filter((action) => action.plan.id === plan.id);
  if (actions.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: `Milestones of ${plan.id} as of ${prose(facts.view, '{{letter.asOf}}')[0]?.text}`,
      summary: 'One row for each milestone: what is done, who does it, its target dates, and where it stands.',
      columns: [
        { heading: 'ID', isRowHeader: true },
        { heading: 'Milestone' },
        { heading: 'Responsible' },
        { heading: 'Original target' },
        { heading: 'Current target' },
        { heading: 'Why changed' },
        { heading: 'Completed' },
        { heading: 'Status' },
      ],
      rows: actions.map((action) => row(action, facts)),
    },
  ];
}

function row({ milestone: { id, reschedules, office, owner } }: Action, { view }: LetterFacts): Cell[] {
  const last = reschedules.at(-1);
  const responsible = [...(owner ? [`{{${id}.owner}}`] : []), ...(office ? [`{{${id}.officeId}}`] : [])].join(', ');
  return [
    [text(id)],
    orElse(view, `${id}.description`, ''),
    responsible ? prose(view, responsible) : [text('None')],
    orElse(view, `${id}.originalDue|short`, ''),
    orElse(view, `${id}.due|short`, ''),
    [
      text(
        last ? `${last.reason ?? 'No reason on record'}; ${last.approver ?? 'no approver on record'}` : 'Not changed',
      ),
    ],
    orElse(view, `${id}.completedOn|short`, 'None'),
    orElse(view, `${id}.status`, ''),
  ];
}
