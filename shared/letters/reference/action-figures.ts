import { actionsOf, ofStanding, plansAbout, upcoming } from '../compose/actions.ts';
import type { LetterAbout } from '../letter-about.ts';
import { day, type Reading } from './printed.ts';
import type { RecordView } from './record-view.ts';

/** Counts of the corrective actions behind a record, and the next date among them. */
export function actionFigures<Row>(
  aboutOf: (row: Row) => LetterAbout,
): Readonly<Record<string, Reading<Row, RecordView>>> {
  const actions = (row: Row, { state, asOf }: RecordView) => actionsOf(state, plansAbout(state, aboutOf(row)), asOf);
  return {
    actions: (row, view) => actions(row, view).length,
    complete: (row, view) => ofStanding(actions(row, view), 'complete').length,
    proven: (row, view) => ofStanding(actions(row, view), 'complete').filter(({ isProven }) => isProven).length,
    pastDue: (row, view) => ofStanding(actions(row, view), 'pastDue').length,
    open: (row, view) => ofStanding(actions(row, view), 'open').length,
    nextDate: (row, view) => day(upcoming(actions(row, view))[0]?.due),
    nextAction: (row, view) => upcoming(actions(row, view))[0]?.milestone.id,
  };
}
