import { counted } from '../../kernel/counted.ts';
import { saidRule } from './said-rule.ts';
import { atLine, messages } from './said-words.ts';

/** A message bears an earlier time than one that it quotes. */
export const clockAgainstQuoting = saidRule({
  kind: 'clockAgainstQuoting',
  gatheredBy: 'evidence',
  code: 'evidence.clockAgainstQuoting',
  title: 'A message is dated before what it quotes',
  severity: 'info',
  settledBy: 'Find out which zone each clock shows before the times are cited; the timeline goes by what quotes what.',
  tell(findings, { id }) {
    const [first] = findings;
    if (!first) return undefined;
    const most = Math.max(...findings.map(({ minutes }) => minutes));
    return `${messages(findings)} in ${id} ${findings.length === 1 ? 'is' : 'are'} dated up to ${counted(most, 'minute')} before what ${findings.length === 1 ? 'it quotes' : 'they quote'}; the first is seen in ${first.places[0]?.source ?? id}${atLine(first)}. One of the two clocks shows another zone, or is wrong.`;
  },
});
