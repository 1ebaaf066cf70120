import { compareDates } from '../../calendar/local-date-arithmetic.ts';
import { counted } from '../../kernel/counted.ts';
import type { Block } from '../letter-document.ts';
import { ofStanding, upcoming } from './actions.ts';
import { letterNoun } from './correspondence.ts';
import { paragraph, prose } from './inlines.ts';
import type { CaseFacts } from './letter-facts.ts';
import { isOrAre, listInWords } from './wording.ts';

/** rules.md D2, section 4: which update this is, what came before it, and the whole letter in one sentence. */
export function statusFacts(facts: CaseFacts): Block[] {
  return [
    paragraph(facts.view, whichUpdate(), ...priorLetters(facts), whatItCovers(facts)),
    { kind: 'paragraph', content: prose(facts.view, bottomLine(facts), { bold: true }) },
    ...provenCompletions(facts),
  ];
}

function whichUpdate(): string {
  return 'This is the {{case.updateNumber}} quarterly update to the National Archives and Records Administration (NARA) on case {{case.id}}, “{{case.title}}”.';
}

function priorLetters({ naraCase, sent }: CaseFacts): string[] {
  const lastUpdate = sent.findLast(({ kind }) => kind === 'quarterlyStatus');
  const responses = sent.filter(({ kind }) => kind === 'response');
  const ours = [...responses, ...(lastUpdate ? [lastUpdate] : [])].map((letter) => ({
    on: letter.sent.on,
    words: `our ${letter === lastUpdate ? 'last ' : ''}${letterNoun(letter)} of {{${letter.id}.sentOn}}`,
  }));
  const { acknowledgedOn } = naraCase;
  const acknowledgement = acknowledgedOn
    ? [{ on: acknowledgedOn, words: 'NARA’s acknowledgement of {{case.acknowledgedOn}}' }]
    : [];
  const prior = [...ours, ...acknowledgement].sort((a, b) => compareDates(a.on, b.on));
  const follows = listInWords(['NARA’s letter of {{case.letterDate}}', ...prior.map(({ words }) => words)]);
  const gap = responses.length === 0 ? ['Our record shows no response sent to that letter.'] : [];
  return [`It follows ${follows}.`, ...gap];
}

function whatItCovers({ quarter }: CaseFacts): string {
  return `It ${quarter ? 'covers {{quarter.name}} and ' : ''}reports our record as it stood on {{letter.asOf}}.`;
}

function bottomLine({ actions }: CaseFacts): string {
  if (actions.length === 0) return 'Our record links no corrective action to case {{case.id}}.';
  const complete = ofStanding(actions, 'complete').length;
  const pastDue = ofStanding(actions, 'pastDue').length;
  const noun = actions.length === 1 ? 'corrective action' : 'corrective actions';
  const count = `{{case.complete}} of {{case.actions}} ${noun} ${isOrAre(actions.length === 1 ? 1 : complete)} complete`;
  if (complete === actions.length) return `${count}.`;
  const nextDate =
    upcoming(actions).length > 0
      ? 'the next date is {{case.nextDate}} ({{case.nextAction}})'
      : 'no open action has a date ahead';
  return `${count}, {{case.pastDue}} ${isOrAre(pastDue)} past due, and ${nextDate}.`;
}

/** Completed is what the agency reports; proven is what it can show (rules.md D2: keep the two apart). */
function provenCompletions({ actions, view }: CaseFacts): Block[] {
  const complete = ofStanding(actions, 'complete');
  if (complete.length === 0) return [];
  const hasProof = complete.some(({ isProven }) => isProven);
  return [
    paragraph(
      view,
      hasProof
        ? `Evidence of completion is enclosed for {{case.proven}} of ${counted(complete.length, 'complete action')}.`
        : 'No evidence of completion is enclosed.',
    ),
  ];
}
