/** The forms of the periodic updates on a plan: who is owed them, and that one was given. */
import { fiscalQuarterOf, printFiscalQuarter } from '../../../shared/calendar/fiscal-quarter.ts';
import { authoritySchema } from '../../../shared/domain/authority.ts';
import { latest } from '../../../shared/domain/latest.ts';
import type { Plan } from '../../../shared/domain/plan/plan.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession, effectiveField, record, showForm } from '../docket/api.ts';

export function setReporting(workbench: Workbench, { id, reportings }: Plan): void {
  showForm(workbench, {
    title: `Who is owed updates on ${id}`,
    intro:
      'They are owed after each fiscal quarter, from the quarter of that day on; the rule table says by which day.',
    fields: [
      {
        name: 'to',
        label: 'Owed to',
        kind: 'choice',
        initial: latest(reportings)?.to ?? undefined,
        choices: authoritySchema.options.map((value) => ({ value, title: value })),
        hint: 'None: updates are owed no longer.',
        refusals: ['sameReporting'],
      },
      effectiveField('From'),
    ],
    action: 'Record who is owed updates',
    submit: ({ to, ...rest }) =>
      record(workbench, {
        intent: 'SetPlanReporting',
        plan: id,
        to: to === undefined ? null : authoritySchema.parse(to),
        ...rest,
      }),
  });
}

export function recordPlanUpdate(workbench: Workbench, { id }: Plan): void {
  const { records, status } = docketSession.getState();
  if (records === undefined) return;
  showForm(workbench, {
    title: `An update on ${id}`,
    intro: 'Name the letter that holds it, or say what was told.',
    fields: [
      {
        name: 'letter',
        label: 'Letter',
        kind: 'choice',
        isWide: true,
        choices: records.letters.map((letter) => ({ value: letter.id, title: `${letter.id} ${letter.title}` })),
      },
      { name: 'text', label: 'What was told', kind: 'text', refusals: ['saysNothing'] },
      {
        name: 'quarter',
        label: 'Fiscal quarter',
        kind: 'line',
        placeholder: status ? printFiscalQuarter(fiscalQuarterOf(status.today)) : '2022Q2',
        hint: 'That it reports on. Left empty: the oldest that is owed.',
      },
      effectiveField('Given on'),
    ],
    action: 'Record the update',
    submit: (values) => record(workbench, { intent: 'RecordPlanUpdate', plan: id, ...values }),
  });
}
