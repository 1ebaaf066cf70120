import { daysBetween } from '../../calendar/local-date-arithmetic.ts';
import { latestNote } from '../../domain/milestone/milestone.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import { counted } from '../../kernel/counted.ts';
import type { Block, ListItem } from '../letter-document.ts';
import { type Action, ofStanding } from './actions.ts';
import { bullets, prose } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';

/** rules.md D2, section 7: each past-due action in three sentences: how late, what the record says was done, and which new date stands. */
export function pastDueActions(facts: LetterFacts): Block[] {
  const pastDue = ofStanding(facts.actions, 'pastDue');
  return pastDue.length === 0 ? [] : [bullets(pastDue.map((action) => item(action, facts)))];
}

function item(action: Action, facts: LetterFacts): ListItem {
  const { id } = action.milestone;
  const sentences = [lateness(action, facts), interimAction(action), newDate(action)];
  return {
    content: [...prose(facts.view, `{{${id}.id}}`, { bold: true }), ...prose(facts.view, ` ${sentences.join(' ')}`)],
  };
}

function lateness({ milestone: { id, originalDue }, due }: Action, { asOf }: LetterFacts): string {
  const original = due === originalDue ? '' : ` (originally {{${id}.originalDue}})`;
  const days = counted(daysBetween(due, asOf), 'day').replace(/^\d+/, '');
  return `was due {{${id}.due}}${original} and is {{${id}.daysLate}}${days} past due.`;
}

function interimAction({ milestone }: Action): string {
  const latest = latestNote(milestone);
  if (!latest) return 'Our record holds no note of an interim action.';
  const { id } = milestone;
  const stop = asSentence(latest.text) === latest.text ? '' : '.';
  return `Our record’s latest note, of {{${id}.noteOn}}, reads: “{{${id}.note}}”${stop}`;
}

/** What is past due has outlived its last date, so no approved date stands. */
export function newDate({ milestone: { id, reschedules } }: Pick<Action, 'milestone'>): string {
  const last = reschedules.at(-1);
  if (!last) return 'No new date is approved.';
  const approval = last.approver ? `was approved by {{${id}.approver}}` : 'is recorded without an approver';
  return `The date of {{${id}.due}} ${approval}; no later date is approved.`;
}
