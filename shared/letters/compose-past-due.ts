import { daysBetween, formatLetterDate } from '../calendar/local-date-arithmetic.ts';
import { latestNote, type Milestone } from '../domain/milestone/milestone.ts';
import { counted } from '../kernel/counted.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { type CaseAction, ofStanding } from './compose-case-actions.ts';
import { bold, bullets, heading, text } from './compose-inlines.ts';
import type { StatusFacts } from './compose-status-facts.ts';
import type { Block, ListItem } from './letter-document.ts';

/** D2, section 7: each past-due action in three sentences: how late, what the record says was done, and which new date stands. */
export function composePastDue({ actions, asOf }: StatusFacts): Block[] {
  const pastDue = ofStanding(actions, 'pastDue');
  if (pastDue.length === 0) return [];
  return [heading('Past-due corrective actions'), bullets(pastDue.map((action) => item(action, asOf)))];
}

function item({ milestone, due }: CaseAction, asOf: LocalDate): ListItem {
  const sentences = [lateness(milestone, due, asOf), interimAction(milestone), newDate(milestone)];
  return { content: [bold(milestone.id), text(` ${sentences.join(' ')}`)] };
}

function lateness({ originalDue }: Milestone, due: LocalDate, asOf: LocalDate): string {
  const original = due === originalDue ? '' : ` (originally ${formatLetterDate(originalDue)})`;
  return `was due ${formatLetterDate(due)}${original} and is ${counted(daysBetween(due, asOf), 'day')} past due.`;
}

function interimAction(milestone: Milestone): string {
  const latest = latestNote(milestone);
  if (!latest) return 'Our record holds no note of an interim action.';
  return `Our record’s latest note, of ${formatLetterDate(latest.on)}, reads: “${latest.text}”${/[.!?]$/.test(latest.text) ? '' : '.'}`;
}

/** What is past due has outlived its last date, so no approved date stands. */
function newDate({ reschedules }: Milestone): string {
  const last = reschedules.at(-1);
  if (!last) return 'No new date is approved.';
  const approval = last.approver ? `was approved by ${last.approver}` : 'is recorded without an approver';
  return `The date of ${formatLetterDate(last.to)} ${approval}; no later date is approved.`;
}
