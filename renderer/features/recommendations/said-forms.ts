/** The forms of what is said of a recommendation anew from time to time. */

import type { RuleTable } from '../../../shared/calendar/rule-table.ts';
import { recommendationIdSchema } from '../../../shared/domain/ids.ts';
import { latest } from '../../../shared/domain/latest.ts';
import { concurrenceSchema, saidSchema } from '../../../shared/domain/recommendation/events.ts';
import { type Recommendation, saidIn } from '../../../shared/domain/recommendation/recommendation.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import {
  docketSession,
  effectiveField,
  type FormField,
  officeChoices,
  peopleChoices,
  reasonField,
  record,
  ruleTable,
  showForm,
} from '../docket/api.ts';
import { concurrenceWords, saidWords } from './said-words.ts';

export function setPriority(workbench: Workbench, { id, source, priorities }: Recommendation): void {
  const isPriority = latest(priorities)?.isPriority ?? false;
  showForm(workbench, {
    title: `Priority of ${id}`,
    intro: `Whether ${source} counts it among its priority recommendations.`,
    fields: [
      {
        name: 'isPriority',
        label: 'Priority',
        kind: 'choice',
        isRequired: true,
        initial: isPriority ? 'no' : 'yes',
        choices: [
          { value: 'yes', title: `A priority recommendation of ${source}` },
          { value: 'no', title: 'Not a priority recommendation' },
        ],
      },
      effectiveField('Since'),
      { name: 'source', label: 'Where it is printed', kind: 'line', isWide: true },
    ],
    action: 'Record the priority',
    submit: ({ isPriority: asked, ...rest }) =>
      record(workbench, { intent: 'SetPriority', recommendation: id, isPriority: asked === 'yes', ...rest }),
  });
}

export function recordConcurrence(workbench: Workbench, { id, concurrences }: Recommendation): void {
  const last = latest(concurrences);
  showForm(workbench, {
    title: `Concurrence with ${id}`,
    intro: 'The agency’s answer to the auditor, and its own words.',
    fields: [
      {
        name: 'answer',
        label: 'Answer',
        kind: 'choice',
        isRequired: true,
        initial: last?.answer ?? 'concurs',
        choices: concurrenceSchema.options.map((value) => ({ value, title: concurrenceWords[value] })),
      },
      effectiveField('Answered on'),
      {
        name: 'words',
        label: 'In the agency’s words',
        kind: 'text',
        initial: last?.words,
        hint: (_, { answer }) =>
          answer === 'nonConcurs' ? 'Say why: a non-concurrence without a reason is a problem.' : undefined,
      },
    ],
    action: 'Record the answer',
    submit: ({ answer, ...rest }) =>
      record(workbench, {
        intent: 'RecordConcurrence',
        recommendation: id,
        answer: concurrenceSchema.parse(answer),
        ...rest,
      }),
  });
}

export function estimateBenefit(workbench: Workbench, { id, benefits }: Recommendation): void {
  const last = latest(benefits);
  showForm(workbench, {
    title: `Monetary benefit of ${id}`,
    fields: [
      {
        name: 'amount',
        label: 'US dollars',
        kind: 'line',
        isRequired: true,
        initial: last && String(last.amount),
        placeholder: '1600000',
        hint: 'Digits only, with cents after a point if there are any.',
      },
      effectiveField('Said on'),
      { name: 'kind', label: 'Kind', kind: 'choice', isRequired: true, isWide: true, ...benefitKinds(last?.kind) },
    ],
    action: 'Record the benefit',
    submit: ({ amount = '', kind = '', ...rest }) =>
      record(workbench, { intent: 'EstimateBenefit', recommendation: id, amount, kind, ...rest }),
  });
}

function benefitKinds(initial: string | undefined): Pick<FormField, 'initial' | 'choices'> {
  const kinds = ruleTable.getState().rules?.vocabularies.monetaryBenefitKinds ?? [];
  return {
    initial: initial ?? kinds[0]?.id,
    choices: kinds.map(({ id, text, citation }) => ({ value: id, title: text, about: citation })),
  };
}

export function assign(workbench: Workbench, { id, assignments }: Recommendation): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const last = latest(assignments);
  showForm(workbench, {
    title: `Who answers for ${id}`,
    fields: [
      {
        name: 'office',
        label: 'Responsible office',
        kind: 'choice',
        initial: last?.office ?? undefined,
        choices: officeChoices(records),
      },
      {
        name: 'actionOfficial',
        label: 'Action official',
        kind: 'choice',
        initial: last?.actionOfficial ?? undefined,
        choices: peopleChoices(records),
        refusals: ['ownerDeparted'],
      },
      effectiveField('Since'),
    ],
    action: 'Record who answers for it',
    submit: ({ office, actionOfficial, ...rest }) =>
      record(workbench, {
        intent: 'AssignRecommendation',
        recommendation: id,
        office: office ?? null,
        actionOfficial: actionOfficial ?? null,
        ...rest,
      }),
  });
}

/** The older one may stand in a report that this docket does not hold, so its number is typed. */
export function recordLineage(workbench: Workbench, { id, lineages }: Recommendation): void {
  const last = latest(lineages);
  const number = (name: string, label: string, initial: string | null | undefined): FormField => ({
    name,
    label,
    kind: 'line',
    initial: initial ?? undefined,
    placeholder: 'OIG-16-37-R2',
    hint: (typed) =>
      typed === '' || recommendationIdSchema.safeParse(typed).success
        ? undefined
        : 'Report and number, as OIG-16-37-R2',
    refusals: ['ownLineage'],
  });
  showForm(workbench, {
    title: `What came before ${id}`,
    intro: 'Its number is the report’s and its own, even where that report is not in this docket.',
    fields: [
      number('repeatOf', 'Repeats the recommendation', last?.repeatOf),
      number('rolledForwardFrom', 'Rolled forward from', last?.rolledForwardFrom),
      effectiveField('Known since'),
    ],
    action: 'Record what came before',
    submit: ({ repeatOf, rolledForwardFrom, ...rest }) =>
      record(workbench, {
        intent: 'RecordLineage',
        recommendation: id,
        repeatOf: repeatOf ?? null,
        rolledForwardFrom: rolledForwardFrom ?? null,
        ...rest,
      }),
  });
}

export function setResponseRule(workbench: Workbench, { id, source, responseRules }: Recommendation): void {
  const { rules } = ruleTable.getState();
  const last = latest(responseRules);
  showForm(workbench, {
    title: `Window for the response to ${id}`,
    intro: `How many days ${source} gives for the agency’s response; none: the usual rule of ${source}.`,
    fields: [
      {
        name: 'rule',
        label: 'Rule',
        kind: 'choice',
        isWide: true,
        initial: last?.rule ?? undefined,
        choices: responseChoices(rules),
      },
      effectiveField('Since'),
      { name: 'basis', label: 'Where it says so', kind: 'line', initial: last?.basis },
    ],
    action: 'Record the window',
    submit: ({ rule, ...rest }) =>
      record(workbench, { intent: 'SetResponseRule', recommendation: id, rule: rule ?? null, ...rest }),
  });
}

/** The rules by which an inspector general or GAO counts the response. */
function responseChoices(rules: RuleTable | undefined) {
  return (rules?.rules ?? [])
    .filter(({ id }) => /^(oig|gao)\.(response|statement)/.test(id))
    .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) === index)
    .map(({ id, title, citation }) => ({ value: id, title: `${title} (${id})`, about: citation }));
}

export function withdrawSaid(workbench: Workbench, row: Recommendation): void {
  const said = saidSchema.options.filter((what) => row[saidIn[what]].length > 0);
  showForm(workbench, {
    title: `Take back what was said of ${row.id}`,
    intro: 'What was said last was entered in error; what was said before it counts again.',
    fields: [
      {
        name: 'what',
        label: 'What was said of',
        kind: 'choice',
        isRequired: true,
        isWide: true,
        initial: said[0],
        choices: said.map((value) => ({ value, title: saidWords[value] })),
      },
      reasonField,
    ],
    action: 'Take it back',
    submit: ({ what, reason = '' }) =>
      record(workbench, { intent: 'WithdrawSaid', recommendation: row.id, what: saidSchema.parse(what), reason }),
  });
}
