import { fiscalQuarterInWords } from '../calendar/fiscal-quarter.ts';
import { compareDates, formatLetterDate } from '../calendar/local-date-arithmetic.ts';
import { counted } from '../kernel/counted.ts';
import { ofStanding, upcoming } from './compose-case-actions.ts';
import { letterNoun } from './compose-correspondence.ts';
import { bold, paragraph } from './compose-inlines.ts';
import type { StatusFacts } from './compose-status-facts.ts';
import { isOrAre, listInWords, ordinalInWords } from './compose-wording.ts';
import type { Block } from './letter-document.ts';

/** D2, section 4: which update this is, what came before it, and the whole letter in one sentence. */
export function composeOpening(facts: StatusFacts): Block[] {
  return [
    paragraph(whichUpdate(facts), ...priorLetters(facts), whatItCovers(facts)),
    { kind: 'paragraph', content: [bold(bottomLine(facts))] },
    ...provenCompletions(facts),
  ];
}

function whichUpdate({ naraCase, updateNumber }: StatusFacts): string {
  return `This is the ${ordinalInWords(updateNumber)} quarterly update on case ${naraCase.id}, “${naraCase.title}”.`;
}

function priorLetters({ naraCase, sent }: StatusFacts): string[] {
  const lastUpdate = sent.findLast(({ kind }) => kind === 'quarterlyStatus');
  const responses = sent.filter(({ kind }) => kind === 'response');
  const ours = [...responses, ...(lastUpdate ? [lastUpdate] : [])].map((letter) => ({
    on: letter.sent.on,
    words: `our ${letter === lastUpdate ? 'last ' : ''}${letterNoun(letter)} of ${formatLetterDate(letter.sent.on)}`,
  }));
  const { acknowledgedOn } = naraCase;
  const acknowledgement = acknowledgedOn
    ? [{ on: acknowledgedOn, words: `NARA’s acknowledgement of ${formatLetterDate(acknowledgedOn)}` }]
    : [];
  const prior = [...ours, ...acknowledgement].sort((a, b) => compareDates(a.on, b.on));
  const follows = listInWords([
    `NARA’s letter of ${formatLetterDate(naraCase.letterDate)}`,
    ...prior.map(({ words }) => words),
  ]);
  const gap = responses.length === 0 ? ['Our record shows no response sent to that letter.'] : [];
  return [`It follows ${follows}.`, ...gap];
}

function whatItCovers({ quarter, asOf }: StatusFacts): string {
  return `It covers ${fiscalQuarterInWords(quarter)} and reports our record as it stood on ${formatLetterDate(asOf)}.`;
}

function bottomLine({ actions, naraCase }: StatusFacts): string {
  if (actions.length === 0) return `Our record links no corrective action to case ${naraCase.id}.`;
  const complete = ofStanding(actions, 'complete').length;
  const pastDue = ofStanding(actions, 'pastDue').length;
  const count = `${complete} of ${counted(actions.length, 'corrective action')} ${isOrAre(actions.length === 1 ? 1 : complete)} complete`;
  if (complete === actions.length) return `${count}.`;
  const [next] = upcoming(actions);
  const nextDate = next
    ? `the next date is ${formatLetterDate(next.due)} (${next.milestone.id})`
    : 'no open action has a date ahead';
  return `${count}, ${pastDue} ${isOrAre(pastDue)} past due, and ${nextDate}.`;
}

/** Completed is what the agency reports; proven is what it can show (rules.md D2: keep the two apart). */
function provenCompletions({ actions }: StatusFacts): Block[] {
  const complete = ofStanding(actions, 'complete');
  if (complete.length === 0) return [];
  const proven = complete.filter(({ isProven }) => isProven).length;
  return [
    paragraph(
      proven === 0
        ? 'No evidence of completion is enclosed.'
        : `Evidence of completion is enclosed for ${proven} of ${counted(complete.length, 'complete action')}.`,
    ),
  ];
}
