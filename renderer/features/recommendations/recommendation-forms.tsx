import { z } from 'zod';
import { type RecommendationId, recommendationIdSchema } from '../../../shared/domain/ids.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import {
  aWritableDocket,
  docketSession,
  FormDialog,
  type FormField,
  type FormValues,
  openRecord,
  record,
  selectedRecord,
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
  { name: 'issuedOn', label: 'Report issued on', kind: 'date', isRequired: true },
  { name: 'report', label: 'Report number', kind: 'line', isRequired: true, placeholder: 'OIG-21-62' },
  { name: 'number', label: 'Recommendation number', kind: 'line', isRequired: true, placeholder: '5' },
  { name: 'reportTitle', label: 'Title of the report', kind: 'line', isWide: true },
  { name: 'text', label: 'Recommendation, as printed', kind: 'text', isRequired: true },
  { name: 'closureCriteria', label: 'Closes when', kind: 'text', hint: 'In the auditor’s own words.' },
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
  const submit = async (values: FormValues) => {
    const { source, report = '', number = '', text = '', issuedOn = '', printedStatus = '', ...rest } = values;
    const auditor = source === 'GAO' ? 'GAO' : 'OIG';
    const facts = { source: auditor, report, number, text, issuedOn, printedStatus, ...rest } as const;
    const recorded = await record(workbench, { intent: 'RecordRecommendation', ...facts });
    if (recorded.ok) openRecord(workbench, { kind: 'recommendation', id: `${report}-R${number}` });
    return recorded;
  };
  workbench.dialogs.show((close) => (
    <FormDialog
      title="Record a recommendation"
      fields={fields}
      action="Record the recommendation"
      submit={submit}
      onClose={close}
    />
  ));
}

export const reportStatus: WorkbenchCommand = {
  id: 'recommendation.reportStatus',
  title: 'Record a Printed Status…',
  category: 'Recommendations',
  icon: 'law',
  requires: aWritableDocket,
  async run(workbench) {
    const { record: selected } = selectedRecord.getState();
    const all = docketSession.getState().records?.recommendations ?? [];
    const options = all.map(({ id, text }) => ({ title: `${id} ${text}`, value: id, icon: 'law' }));
    const own = all.find(({ id }) => selected?.kind === 'recommendation' && id === selected.id)?.id;
    const chosen = own ?? (await workbench.quickInput.choose('Record a printed status of', options));
    if (chosen !== undefined) showReportStatus(workbench, chosen);
  },
};

const statusArgs = z.object({ recommendation: recommendationIdSchema });

export const reportStatusOf: WorkbenchCommand<z.infer<typeof statusArgs>> = {
  id: 'recommendation.reportStatusOf',
  title: 'Record a Printed Status of This Recommendation…',
  category: 'Recommendations',
  requires: aWritableDocket,
  args: statusArgs,
  run: (workbench, { recommendation }) => showReportStatus(workbench, recommendation),
};

function showReportStatus(workbench: Workbench, recommendation: RecommendationId): void {
  const asked: readonly FormField[] = [
    {
      name: 'printedStatus',
      label: 'Status, as printed',
      kind: 'line',
      isRequired: true,
      isWide: true,
      hint: 'In the auditor’s own words, even where they differ from what the dates say.',
    },
    { name: 'source', label: 'Where it is printed', kind: 'line', placeholder: 'Semiannual report, March 2022' },
    {
      name: 'effective',
      label: 'Printed on',
      kind: 'date',
      isRequired: true,
      initial: docketSession.getState().status?.today,
    },
  ];
  workbench.dialogs.show((close) => (
    <FormDialog
      title={`Printed status of ${recommendation}`}
      fields={asked}
      action="Record the status"
      onClose={close}
      submit={({ printedStatus = '', ...rest }) =>
        record(workbench, { intent: 'RecordReportedStatus', recommendation, printedStatus, ...rest })
      }
    />
  ));
}
