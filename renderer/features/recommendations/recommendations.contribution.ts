import type { RecommendationId } from '../../../shared/domain/ids.ts';
import type { Contribution } from '../../workbench/workbench.ts';
import { recordKinds } from '../docket/api.ts';
import { recommendationEditor } from './recommendation.editor.tsx';
import { recordRecommendation, reportStatus, reportStatusOf } from './recommendation-forms.tsx';
import { BySourceView, ByStatusView } from './recommendations.view.tsx';

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
  commands.add(recordRecommendation);
  commands.add(reportStatus);
  commands.add(reportStatusOf);
  recordKinds.add({
    id: 'recommendation',
    icon: 'law',
    noun: 'recommendation',
    open: (workbench, id, where) =>
      workbench.editors.open(recommendationEditor, { recommendation: id as RecommendationId }, where),
  });
};
