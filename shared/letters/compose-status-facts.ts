import { type FiscalQuarter, firstDayOf, fiscalQuarterInWords } from '../calendar/fiscal-quarter.ts';
import type { Docket } from '../domain/docket/docket.ts';
import type { CaseId, OfficeId, PersonId, Subject } from '../domain/ids.ts';
import type { NaraCase } from '../domain/nara-case/nara-case.ts';
import type { Person } from '../domain/person/person.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type CaseAction, caseActions, plansOf } from './compose-case-actions.ts';
import { type SentLetter, sentLetters } from './compose-correspondence.ts';
import { type Enclosures, encloseEvidence, type TitleOf } from './compose-enclosures.ts';
import { findSignatory } from './compose-signatory.ts';

/** Everything that a quarterly status letter says, before it is put into words. */
export interface StatusFacts {
  readonly docket: Docket;
  readonly naraCase: NaraCase;
  readonly plans: readonly Plan[];
  readonly quarter: FiscalQuarter;
  readonly asOf: LocalDate;
  /** The day that the letter bears. */
  readonly date: LocalDate;
  readonly actions: readonly CaseAction[];
  /** Our earlier letters in the case, oldest first. */
  readonly sent: readonly SentLetter[];
  /** The actions as they stood on the day of the last of them. */
  readonly previous?: { readonly asOf: LocalDate; readonly actions: readonly CaseAction[] } | undefined;
  /** 1 for the first quarterly update of the case. */
  readonly updateNumber: number;
  readonly enclosures: Enclosures;
  readonly officeNames: ReadonlyMap<OfficeId, string>;
  readonly signatory: Person | undefined;
}

export interface StatusQuestion {
  /** The record folded as of a day; the same day must give the same state. */
  readonly stateAsOf: (day: LocalDate) => State;
  readonly case: CaseId;
  readonly quarter: FiscalQuarter;
  readonly asOf: LocalDate;
  readonly date: LocalDate;
  readonly signatory?: PersonId | undefined;
  /** Subject lines for the list of enclosures. */
  readonly titleOf?: TitleOf | undefined;
}

/** Gathers the facts of a letter, or says in a sentence why the record cannot give them. */
export function gatherStatusFacts(question: StatusQuestion): Result<StatusFacts> {
  const { stateAsOf, quarter, asOf, date, case: caseId } = question;
  if (asOf < firstDayOf(quarter)) {
    return refuse(
      'quarterNotBegun',
      `${fiscalQuarterInWords(quarter)} had not begun on ${asOf}: there is nothing to report yet.`,
    );
  }
  if (date < asOf)
    return refuse('dateBeforeRecord', `A letter dated ${date} cannot report the record as of ${asOf}, a later day.`);
  const state = stateAsOf(asOf);
  const { docket } = state;
  if (!docket)
    return refuse('noDocket', `As of ${asOf} the docket has no agency and no office to write a letter in the name of.`);
  const naraCase = state.cases.get(caseId);
  if (!naraCase) return refuse('unknownId', `There is no case ${caseId} in this docket as of ${asOf}.`);
  const signatory = findSignatory(state, question.signatory, asOf);
  if (!signatory.ok) return signatory;
  const actions = caseActions(state, caseId, asOf);
  const sent = sentLetters(state, caseId);
  return ok({
    docket,
    naraCase,
    plans: plansOf(state, caseId),
    quarter,
    asOf,
    date,
    actions,
    sent,
    previous: actionsOnDayOf(sent.at(-1), question),
    updateNumber: sent.filter(({ kind }) => kind === 'quarterlyStatus').length + 1,
    enclosures: encloseEvidence(state, subjectsOf(actions, caseId), question.titleOf),
    officeNames: new Map([...state.offices.values()].map(({ id, name }) => [id, name])),
    signatory: signatory.value,
  });
}

function actionsOnDayOf(
  letter: SentLetter | undefined,
  { stateAsOf, case: caseId }: StatusQuestion,
): StatusFacts['previous'] {
  if (!letter) return undefined;
  const asOf = letter.sent.on;
  return { asOf, actions: caseActions(stateAsOf(asOf), caseId, asOf) };
}

/** What evidence is enclosed for: the actions in the table's order, then the case itself. */
function subjectsOf(actions: readonly CaseAction[], caseId: CaseId): Subject[] {
  return [
    ...actions.map(({ milestone }): Subject => ({ kind: 'milestone', id: milestone.id })),
    { kind: 'case', id: caseId },
  ];
}
