/** The dates that a quarterly status letter tells, as the record keeps them: what it promises. */
import { fiscalQuarterInWords } from '../calendar/fiscal-quarter.ts';
import type { Told } from '../domain/promise/events.ts';
import { ok, type Result } from '../kernel/result.ts';
import { upcoming } from './compose-case-actions.ts';
import { nextUpdateDue } from './compose-next-steps.ts';
import { gatherStatusFacts, type StatusFacts, type StatusQuestion } from './compose-status-facts.ts';

/**
 * The current date of every open action that is not past due, and the day of the next update: what the letter of this question prints in
 * its table and its next steps. A date before the letter's own promises nothing. Refuses as composeQuarterlyStatus does.
 */
export function composePromises(question: StatusQuestion): Result<readonly Told[]> {
  const gathered = gatherStatusFacts(question);
  if (!gathered.ok) return gathered;
  const facts = gathered.value;
  return ok([...promisedActions(facts), ...promisedUpdate(facts)].filter(({ due }) => due >= facts.date));
}

function promisedActions({ actions }: StatusFacts): Told[] {
  return upcoming(actions).map(({ milestone: { id, description: text }, due }) => ({
    about: { kind: 'milestone', id },
    text,
    due,
  }));
}

function promisedUpdate(facts: StatusFacts): Told[] {
  const due = nextUpdateDue(facts);
  const text = `Status update after that for ${fiscalQuarterInWords(facts.quarter)}`;
  return due ? [{ about: { kind: 'case', id: facts.naraCase.id }, text, due }] : [];
}
