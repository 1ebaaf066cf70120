import { formatLetterDate } from '../calendar/local-date-arithmetic.ts';
import type { MilestoneId } from '../domain/ids.ts';
import { counted } from '../kernel/counted.ts';
import { type CaseAction, ofStanding } from './compose-case-actions.ts';
import { letterNoun } from './compose-correspondence.ts';
import { bullets, heading, paragraph, text } from './compose-inlines.ts';
import type { StatusFacts } from './compose-status-facts.ts';
import type { Block } from './letter-document.ts';

/** "Since our last letter", computed from the record as it stood on that letter's day and as it stands now. */
export function composeChanges(facts: StatusFacts): Block[] {
  const { actions, asOf, previous } = facts;
  const lastLetter = facts.sent.at(-1);
  if (actions.length === 0 || !lastLetter || !previous) return [];
  const last = formatLetterDate(previous.asOf);
  const lines = changeLines(previous.actions, actions);
  return [
    heading('Changes since our last letter'),
    paragraph(
      `Our last letter in this case is the ${letterNoun(lastLetter)} of ${last}.`,
      `On that day ${tally(previous.actions)}; on ${formatLetterDate(asOf)}, ${tally(actions)}.`,
      ...(lines.length === 0
        ? ['No change: no corrective action was added, completed, reopened, rescheduled or newly past due.']
        : []),
    ),
    ...(lines.length > 0 ? [bullets(lines.map((line) => ({ content: [text(line)] })))] : []),
  ];
}

/** Without a verb, so that it serves both days. @example '1 of 3 corrective actions complete, 2 past due' */
function tally(actions: readonly CaseAction[]): string {
  const complete = ofStanding(actions, 'complete').length;
  return `our record showed ${complete} of ${counted(actions.length, 'corrective action')} complete and ${ofStanding(actions, 'pastDue').length} past due`;
}

function changeLines(before: readonly CaseAction[], now: readonly CaseAction[]): string[] {
  const earlier = new Map<MilestoneId, CaseAction>(before.map((action) => [action.milestone.id, action]));
  const pairs = now.map((action) => ({ action, was: earlier.get(action.milestone.id) }));
  const line = (label: string, describe: (action: CaseAction, was: CaseAction | undefined) => string | undefined) => {
    const changed = pairs.flatMap(({ action, was }) => {
      const words = describe(action, was);
      return words === undefined ? [] : [`${action.milestone.id} (${words})`];
    });
    return changed.length > 0 ? [`${label}: ${changed.length}. ${changed.join('; ')}.`] : [];
  };
  return [
    ...line('Added', (action, was) => (was ? undefined : `due ${formatLetterDate(action.due)}`)),
    ...line('Completed', completion),
    ...line('Reopened', (action, was) =>
      was?.standing === 'complete' && action.standing !== 'complete'
        ? `due ${formatLetterDate(action.due)}`
        : undefined,
    ),
    ...line('Rescheduled', reschedule),
    ...line('Newly past due', (action, was) =>
      action.standing === 'pastDue' && was?.standing !== 'pastDue' ? `due ${formatLetterDate(action.due)}` : undefined,
    ),
  ];
}

function completion({ milestone }: CaseAction, was: CaseAction | undefined): string | undefined {
  const { completedOn } = milestone;
  return completedOn && was?.standing !== 'complete' ? formatLetterDate(completedOn) : undefined;
}

function reschedule({ milestone, due }: CaseAction, was: CaseAction | undefined): string | undefined {
  if (!was || was.due === due) return undefined;
  const approver = milestone.reschedules.at(-1)?.approver;
  const approval = approver ? `approved by ${approver}` : 'no approver on record';
  return `from ${formatLetterDate(was.due)} to ${formatLetterDate(due)}, ${approval}`;
}
