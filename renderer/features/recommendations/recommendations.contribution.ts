import type { RecommendationId } from '../../../shared/domain/ids.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, gestureCommands, gestureLinks, recordKinds } from '../docket/api.ts';
import { quickFixes } from '../problems/api.ts';
import { declareFixes, fixCommands } from './fixes.ts';
import { recommendationEditor } from './recommendation.editor.tsx';
import { recommendationGestures } from './recommendation.gestures.ts';
import { recommendationsEditor } from './recommendations.editor.tsx';
import { BySourceView, ByStatusView } from './recommendations.view.tsx';
import { recordRecommendation } from './record-recommendation.ts';

const listRecommendations: WorkbenchCommand = {
  id: 'recommendation.list',
  title: 'Show All Recommendations',
  category: 'Recommendations',
  icon: 'list-flat',
  requires: [aDocket],
  menus: [
    { menu: 'menuBar.docket', group: '1_show', order: 3 },
    { menu: 'viewTitle.recommendations', isInline: true },
  ],
  run: ({ editors }) => editors.open(recommendationsEditor, null),
};

export const contributeRecommendations: Contribution = ({ commands, editors, views }) => {
  const container = 'recommendations';
  views.containers.add({ id: container, title: 'Recommendations', icon: 'law', order: 2 });
  views.views.add({
    id: 'recommendations.bySource',
    container,
    title: 'By source and report',
    order: 1,
    component: BySourceView,
  });
  views.views.add({
    id: 'recommendations.byStatus',
    container,
    title: 'By printed status',
    order: 2,
    component: ByStatusView,
  });
  editors.register(recommendationEditor);
  editors.register(recommendationsEditor);
  for (const command of [recordRecommendation, listRecommendations, ...gestureCommands(recommendationGestures)])
    commands.add(command);
  for (const command of [...gestureLinks(recommendationGestures)]) commands.add(command);
  for (const command of fixCommands) commands.add(command);
  declareFixes(quickFixes);
  recordKinds.add({
    id: 'recommendation',
    icon: 'law',
    noun: 'recommendation',
    open: (workbench, id, where) =>
      workbench.editors.open(recommendationEditor, { recommendation: id as RecommendationId }, where),
  });
};
