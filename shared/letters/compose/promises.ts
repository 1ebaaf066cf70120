/** The dates that a letter tells, as the record keeps them: what it promises. */
import { fiscalQuarterInWords } from '../../calendar/fiscal-quarter.ts';
import type { Told } from '../../domain/promise/events.ts';
import { toldIn } from '../compare/told-in.ts';
import type { LetterDocument } from '../letter-document.ts';
import { upcoming } from './actions.ts';
import type { LetterFacts } from './letter-facts.ts';
import { nextUpdateDue } from './next-update.ts';

/**
 * Of what the document prints from live references, the current dates of open actions that are not past due, and the day of the next
 * update. A date before the letter's own promises nothing.
 */
export function promisesIn(document: LetterDocument, facts: LetterFacts): readonly Told[] {
  const told = new Set(toldIn(document).map(({ source }) => source.replace(/\|.*$/, '')));
  return [...promisedActions(facts, told), ...promisedUpdate(facts, told)].filter(({ due }) => due >= facts.date);
}

function promisedActions({ actions }: LetterFacts, told: ReadonlySet<string>): Told[] {
  return upcoming(actions)
    .filter(({ milestone }) => told.has(`${milestone.id}.due`))
    .map(({ milestone: { id, description: text }, due }) => ({ about: { kind: 'milestone', id }, text, due }));
}

function promisedUpdate({ naraCase, view, quarter }: LetterFacts, told: ReadonlySet<string>): Told[] {
  if (!naraCase || !told.has(`${naraCase.id}.nextUpdate`)) return [];
  const due = nextUpdateDue(naraCase, view);
  const text = quarter ? `Status update after that for ${fiscalQuarterInWords(quarter)}` : 'Status update';
  return due ? [{ about: { kind: 'case', id: naraCase.id }, text, due }] : [];
}
