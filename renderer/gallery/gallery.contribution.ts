import { z } from 'zod';
import { welcomePage } from '../features/welcome/api.ts';
import type { EditorType } from '../platform/editors/editor-type.ts';
import type { Contribution, WorkbenchCommand } from '../workbench/workbench.ts';
import { CapGrid } from './cap-grid.tsx';
import { Charts } from './charts.tsx';
import { DocketTree, OwnerTree, PromiseTree } from './docket-trees.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { ProblemsView } from './problems-view.tsx';

const single = { input: z.null(), key: () => 'only' };
const capEditor: EditorType<null> = {
  ...single,
  id: 'gallery.cap',
  icon: 'tasklist',
  title: () => 'CAP-0022',
  component: CapGrid,
};
const chartsEditor: EditorType<null> = {
  ...single,
  id: 'gallery.charts',
  icon: 'graph',
  title: () => 'Charts',
  component: Charts,
};
const evidenceEditor: EditorType<null> = {
  ...single,
  id: 'gallery.evidence',
  icon: 'mail',
  title: () => 'All evidence',
  component: EvidenceList,
};

const activities = [
  ['docket', 'Docket', 'checklist'],
  ['recommendations', 'Recommendations', 'law'],
  ['cases', 'Cases', 'briefcase'],
  ['caps', 'Corrective actions', 'tasklist'],
  ['evidence', 'Evidence', 'mail'],
  ['letters', 'Letters', 'file-text'],
  ['search', 'Search', 'search'],
  ['auditTrail', 'Audit trail', 'history'],
] as const;

const refuse = { when: 'letter.isSound', otherwise: '2 preflight errors first' };

function invented(id: string, category: string, title: string, more: Partial<WorkbenchCommand> = {}): WorkbenchCommand {
  return {
    id,
    category,
    title,
    run: ({ notifications }) =>
      void notifications.show({ severity: 'note', message: `${title} is not in the gallery.` }),
    ...more,
  };
}

const commands: readonly WorkbenchCommand[] = [
  invented('docket.open', 'Docket', 'Open a docket folder…', {
    icon: 'folder-opened',
    keys: ['Ctrl+O'],
    menus: [
      { menu: 'welcomeStart', order: 1 },
      { menu: 'menuBar.file', group: '1_open', order: 2 },
    ],
  }),
  invented('docket.create', 'Docket', 'Start a new docket…', {
    icon: 'new-folder',
    keys: ['Ctrl+Alt+N'],
    menus: [
      { menu: 'welcomeStart', order: 2 },
      { menu: 'menuBar.file', group: '1_open', order: 1 },
    ],
  }),
  invented('docket.openSample', 'Docket', 'Open the sample docket', {
    icon: 'beaker',
    menus: [{ menu: 'welcomeStart', order: 3 }],
  }),
  invented('docket.restore', 'Docket', 'Restore from a backup or an archive…', {
    icon: 'unarchive',
    menus: [{ menu: 'welcomeStart', order: 4 }],
  }),
  invented('docket.refresh', 'Docket', 'Refresh', {
    icon: 'refresh',
    menus: [{ menu: 'viewTitle.docket', order: 1, isInline: true }],
  }),
  invented('docket.filter', 'Docket', 'Filter…', {
    icon: 'filter',
    menus: [{ menu: 'viewTitle.docket', order: 2, isInline: true }],
  }),
  invented('docket.collapse', 'Docket', 'Collapse All', {
    menus: [{ menu: 'viewTitle.docket', group: '2_more' }, { menu: 'menuBar.docket' }],
  }),
  invented('docket.showOwedThisQuarter', 'Docket', 'Show What is Owed this Quarter', {
    icon: 'dashboard',
    keys: ['Ctrl+Shift+3'],
  }),
  invented('letter.draftQuarterly', 'Letters', 'Draft the Quarterly Update for a Case…', {
    icon: 'file-text',
    keys: ['Ctrl+Alt+Q'],
    menus: [{ menu: 'menuBar.letters', order: 1 }],
  }),
  invented('letter.compareQuarter', 'Letters', 'What Changed since the Last Quarter’s Letter', {
    icon: 'diff-multiple',
    keys: ['Ctrl+Alt+C'],
  }),
  invented('letter.issueQuarterly', 'Letters', 'Issue the Quarterly Update', {
    icon: 'send',
    requires: [refuse],
    menus: [{ menu: 'menuBar.letters', order: 2 }],
  }),
  invented('recommendation.burnUp', 'Recommendations', 'Burn-up by Fiscal Quarter', { icon: 'graph-line' }),
  invented('recommendation.preBrief', 'Recommendations', 'Draft the Quarterly Pre-brief…', { icon: 'law' }),
  invented('auditTrail.asOfQuarter', 'Audit trail', 'Show the Docket as of a Quarter’s End…', { icon: 'history' }),
];

export const contributeGallery: Contribution = (workbench) => {
  const { views, editors, statusItems } = workbench;
  for (const [index, [id, title, icon]] of activities.entries())
    views.containers.add({ id, title, icon, order: index });
  views.views.add({ id: 'owed', container: 'docket', title: 'What is owed', order: 1, component: DocketTree });
  views.views.add({ id: 'owners', container: 'docket', title: 'By owner', order: 2, component: OwnerTree });
  views.views.add({
    id: 'promises',
    container: 'docket',
    title: 'Promises to NARA and OIG',
    order: 3,
    component: PromiseTree,
  });
  views.views.add({
    id: 'recent',
    container: 'docket',
    title: 'Recent entries',
    order: 4,
    isCollapsedAtFirst: true,
    component: PromiseTree,
  });
  views.views.add({ id: 'problems', container: 'panel', title: 'Problems', order: 1, component: ProblemsView });
  views.setBadge('docket', { count: 6, label: '6 past due' });
  for (const [id, count] of [
    ['owed', 28],
    ['promises', 14],
    ['problems', 9],
  ] as const)
    views.setBadge(id, { count, label: 'in all' });
  editors.register(capEditor);
  editors.register(evidenceEditor);
  editors.register(chartsEditor);
  for (const command of commands) workbench.commands.add(command);
  workbench.commands.add({
    id: 'gallery.showCap',
    category: 'Gallery',
    title: 'CAP-0022',
    run: () => editors.open(capEditor, null),
  });
  workbench.commands.add({
    id: 'gallery.showEvidence',
    category: 'Gallery',
    title: 'All evidence',
    run: () => editors.open(evidenceEditor, null),
  });
  workbench.commands.add({
    id: 'gallery.showCharts',
    category: 'Gallery',
    title: 'Charts',
    run: () => editors.open(chartsEditor, null),
  });
  workbench.commands.add({
    id: 'gallery.notify',
    category: 'Gallery',
    title: 'Notify',
    run: () => notifyImport(workbench),
  });
  fillStatusBar(statusItems);
  workbench.setTitle('OIT-2022');
  welcomePage.setState({
    dayInWords: 'Mon 4 Apr 2022, day 4 of FY2022 Q3',
    recent: [
      {
        name: 'OIT-2022',
        place: '~/Dockets/OIT-2022',
        lastOpen: 'today, 08:50',
        standing: { isVerified: true, sentence: 'Verified at entry 4,218' },
        open: { command: 'docket.open' },
      },
      {
        name: 'RIM inspections',
        place: '~/Dockets/RIM-inspections',
        lastOpen: '31 Mar 2022',
        standing: { isVerified: true, sentence: 'Verified at entry 902' },
        open: { command: 'docket.open' },
      },
      {
        name: 'OIT-2021',
        place: '/Volumes/Archive/OIT-2021',
        lastOpen: '18 Feb 2022',
        standing: { isVerified: false, sentence: 'Not verified since 18 Feb' },
        open: { command: 'docket.open' },
      },
    ],
  });
  workbench.output.append('Journal', 'Verified 4,218 entries to 9f3c…a71e in 212 ms');
};

function notifyImport({ notifications, progress }: Parameters<Contribution>[0]): void {
  progress.start('Indexing', () => {}).report(140, 189);
  notifications.show({
    severity: 'warning',
    message: 'Import not complete: 1 of 190 failed',
    result: '189 are in, 128 of them new. The failed file is kept as it came.',
    actions: [
      { title: 'Open the receipt', command: 'output.show' },
      { title: 'Try it again', command: 'output.show' },
    ],
  });
}

function fillStatusBar(statusItems: Parameters<Contribution>[0]['statusItems']): void {
  const command = { command: 'workbench.showCommands' };
  statusItems.set({
    id: 'docket',
    side: 'left',
    order: 1,
    text: 'OIT-2022',
    icon: 'folder-library',
    tone: 'docket',
    command,
  });
  statusItems.set({ id: 'asOf', side: 'left', order: 2, text: 'As of Mon 4 Apr 2022', icon: 'calendar', command });
  statusItems.set({ id: 'quarter', side: 'left', order: 3, text: 'FY2022 Q3, day 4 of 91' });
  statusItems.set({
    id: 'pastDue',
    side: 'left',
    order: 4,
    text: '6 past due',
    icon: 'clockface',
    tone: 'error',
    command,
  });
  statusItems.set({ id: 'errors', side: 'left', order: 5, text: '4', icon: 'error', tooltip: '4 errors', command });
  statusItems.set({ id: 'person', side: 'right', order: 1, text: 'RIM records officer' });
  statusItems.set({
    id: 'journal',
    side: 'right',
    order: 2,
    text: 'Journal verified at entry 4,218',
    icon: 'verified',
    tone: 'ok',
    mono: '9f3c…a71e',
  });
}
