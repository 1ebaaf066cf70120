import { dueBy } from '../../calendar/clock.ts';
import { formatDateWithWeekday } from '../../calendar/local-date-arithmetic.ts';
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import { asSentence } from '../../kernel/as-sentence.ts';
import { sentLettersAbout } from '../letters-about.ts';
import type { Fulfilment, Obligation } from '../obligation.ts';
import { datedBy, type Owed, oweOn, silentRoll } from '../owe.ts';
import type { View } from '../view.ts';
import { unlessCaseClosed } from './nara-case.ts';
import { subjectOwner } from './subject.ts';

/** The answer to the letter with which NARA opened the case (36 CFR 1230.16(b)). What the case itself records as due holds. */
export function caseResponsesOwed(view: View, row: NaraCase): readonly Obligation[] {
  return unlessCaseClosed(row, [caseResponseOwed(view, row)]);
}

const ruleId = 'nara.response30';

function caseResponseOwed(view: View, row: NaraCase): Obligation {
  const subject = { kind: 'case', id: row.id } as const;
  const owed: Owed = {
    subject,
    key: 'response',
    title: "Answer to NARA's letter",
    to: 'NARA',
    owner: subjectOwner(view.state, subject),
    fulfilledBy: byResponse(view, row),
  };
  const byRule = dueBy(view.rules, ruleId, row.letterDate);
  if (byRule.ok && byRule.value.due === row.responseDue) return oweOn(view, owed, datedBy(byRule.value, basis(row)));
  const other = byRule.ok ? datedBy(byRule.value) : { reasons: [byRule.message] };
  const { rolled, reasons: roll } = silentRoll(view, row.responseDue);
  const reasons = [
    recordedInstead(row, byRule.ok ? byRule.value.due : undefined),
    ...basis(row),
    ...roll,
    ...other.reasons,
  ];
  return oweOn(view, owed, { ...other, due: row.responseDue, lastDay: row.responseDue, rolled, reasons });
}

function recordedInstead({ id, responseDue }: NaraCase, byRule: Obligation['due'] | undefined): string {
  const recorded = `${id} records ${formatDateWithWeekday(responseDue)} as the day by which NARA asks for the answer`;
  return byRule ? `${recorded}; by ${ruleId} it would be ${formatDateWithWeekday(byRule)}.` : `${recorded}.`;
}

function basis({ responseBasis }: NaraCase): string[] {
  return responseBasis ? [asSentence(`Recorded as the basis of the date: ${responseBasis}`)] : [];
}

/** A letter that is older than NARA's does not answer it. */
function byResponse(view: View, { id, letterDate }: NaraCase): Fulfilment | undefined {
  const letter = sentLettersAbout(view.state, id).find(
    ({ kind, to, sent }) => kind === 'response' && to === 'NARA' && sent.on >= letterDate,
  );
  return letter && { kind: 'letter', id: letter.id, on: letter.sent.on };
}
