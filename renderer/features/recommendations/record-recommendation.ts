import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import {
  aWritableDocket,
  type FormField,
  type FormValues,
  openRecord,
  record,
  showForm,
  weekdayOf,
} from '../docket/api.ts';

export const recordRecommendation: WorkbenchCommand = {
  id: 'recommendation.record',
  title: 'Record a Recommendation…',
  category: 'Recommendations',
  icon: 'add',
  requires: aWritableDocket,
  menus: [
    { menu: 'menuBar.docket', group: '5_new', order: 1 },
    { menu: 'viewTitle.recommendations', isInline: true },
  ],
  run: showRecord,
};

const fields: readonly FormField[] = [
  {
    name: 'source',
    label: 'Auditor',
    kind: 'choice',
    isRequired: true,
    choices: [
      { value: 'OIG', title: 'OIG' },
      { value: 'GAO', title: 'GAO' },
    ],
  },
  {
    name: 'issuedOn',
    label: 'Report issued on',
    kind: 'date',
    isRequired: true,
    hint: weekdayOf,
    refusals: ['futureDate'],
  },
  {
    name: 'report',
    label: 'Report number',
    kind: 'line',
    isRequired: true,
    placeholder: 'OIG-21-62',
    refusals: ['badReportNumber'],
  },
  {
    name: 'number',
    label: 'Recommendation number',
    kind: 'line',
    isRequired: true,
    placeholder: '5',
    refusals: ['idTaken'],
  },
  { name: 'reportTitle', label: 'Title of the report', kind: 'line', isWide: true },
  { name: 'text', label: 'Recommendation, as printed', kind: 'text', isRequired: true },
  {
    name: 'closureCriteria',
    label: 'Closes when',
    kind: 'text',
    hint: 'In the auditor’s own words; a line for each thing that it wants to see.',
  },
  {
    name: 'printedStatus',
    label: 'Status, as printed',
    kind: 'line',
    isRequired: true,
    isWide: true,
    placeholder: 'resolved and open',
  },
];

function showRecord(workbench: Workbench): void {
  showForm(workbench, {
    title: 'Record a recommendation',
    fields,
    action: 'Record the recommendation',
    submit: (values) => submit(workbench, values),
  });
}

async function submit(workbench: Workbench, values: FormValues) {
  const { source, report = '', number = '', text = '', issuedOn = '', printedStatus = '', ...rest } = values;
  const { closureCriteria = '', ...others } = rest;
  const auditor = source === 'GAO' ? 'GAO' : 'OIG';
  const facts = { source: auditor, report, number, text, issuedOn, printedStatus, ...others } as const;
  const recorded = await record(workbench, {
    intent: 'RecordRecommendation',
    ...facts,
    closureCriteria: linesOf(closureCriteria),
  });
  if (recorded.ok) openRecord(workbench, { kind: 'recommendation', id: `${report}-R${number}` });
  return recorded;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
