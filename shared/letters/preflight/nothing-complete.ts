import { counted } from '../../kernel/counted.ts';
import { actionsOf, plansAbout } from '../compose/actions.ts';
import { aboutInWords } from '../letter-about.ts';
import type { PreflightRule } from './preflight-rule.ts';

/** A closeout letter asks to close what was done: there must be something done. */
export const nothingComplete: PreflightRule = {
  code: 'letter.nothingComplete',
  title: 'Closeout with no action complete',
  severity: 'error',
  find({ kind, view: { state, asOf, scope } }) {
    if (kind !== 'closeout' || scope === undefined) return [];
    const actions = actionsOf(state, plansAbout(state, scope.about), asOf);
    if (actions.some(({ standing }) => standing === 'complete')) return [];
    const recorded =
      actions.length === 0
        ? 'has no corrective action in the record'
        : `has no complete one among ${counted(actions.length, 'corrective action')}`;
    return [
      {
        sentence: `A closeout letter asks to close what was done, and ${aboutInWords(scope.about)} ${recorded}.`,
        place: { words: 'the letter' },
      },
    ];
  },
};
