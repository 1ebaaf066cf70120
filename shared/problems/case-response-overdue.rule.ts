import { daysBetween, formatDate, formatDateWithWeekday } from '../calendar/local-date-arithmetic.ts';
import type { NaraCase } from '../domain/nara-case/nara-case.ts';
import type { State } from '../domain/state.ts';
import { counted } from '../kernel/counted.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Problem } from './problem.ts';

/** Cases whose response to NARA's letter is past its due date while no response is recorded as sent. */
export function findOverdueResponses(state: State, today: LocalDate): readonly Problem[] {
  const answered = new Set(
    [...state.letters.values()]
      .filter((letter) => letter.kind === 'response' && letter.sent)
      .map((letter) => letter.case),
  );
  return [...state.cases.values()]
    .filter((naraCase) => naraCase.responseDue < today && !answered.has(naraCase.id))
    .map((naraCase) => overdue(naraCase, today));
}

function overdue({ id, letterDate, responseDue }: NaraCase, today: LocalDate): Problem {
  const late = counted(daysBetween(responseDue, today), 'day');
  return {
    code: 'case.responseOverdue',
    severity: 'error',
    subject: { kind: 'case', id },
    message:
      `${id}: the response to NARA's letter of ${formatDate(letterDate)} is ${late} overdue. It was due ` +
      `${formatDateWithWeekday(responseDue)}, and no response is recorded as sent.`,
    citation:
      '36 CFR 1230.16(b): NARA asks for a response within 30 days; the text does not say calendar or business days, nor that a ' +
      'due date on a weekend or holiday moves',
    fix: { command: 'RegisterLetter', arguments: { case: id, kind: 'response' } },
  };
}
