import { type FiscalQuarter, firstDayOf, fiscalQuarterInWords } from '../../calendar/fiscal-quarter.ts';
import type { RuleTable } from '../../calendar/rule-table.ts';
import type { Authority } from '../../domain/authority.ts';
import type { Docket } from '../../domain/docket/docket.ts';
import type { EvidenceId, PersonId, Subject } from '../../domain/ids.ts';
import type { Basis } from '../../domain/letter/events.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Recommendation } from '../../domain/recommendation/recommendation.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { ok, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { type Baseline, baselineOf } from '../compare/baseline.ts';
import { type LetterAbout, subjectOf } from '../letter-about.ts';
import { reportOf } from '../reference/of-report.ts';
import type { RecordView } from '../reference/record-view.ts';
import { type Action, actionsOf, plansAbout, recommendationsAbout } from './actions.ts';
import { type SentLetter, sentLettersTo } from './correspondence.ts';
import { type Enclosures, encloseEvidence, type TitleOf, usualEnclosures } from './enclosures.ts';
import { findSignatory } from './signatory.ts';

/** Everything that the computed blocks of a letter read. */
export interface LetterFacts {
  readonly docket: Docket;
  readonly about: LetterAbout;
  readonly state: State;
  readonly rules: RuleTable;
  /** The record folded as of another day. */
  readonly stateOn: (day: LocalDate) => State;
  /** The record as references read it, with this letter as their scope. */
  readonly view: RecordView;
  readonly naraCase?: NaraCase | undefined;
  readonly recommendations: readonly Recommendation[];
  readonly plans: readonly Plan[];
  readonly actions: readonly Action[];
  readonly quarter?: FiscalQuarter | undefined;
  readonly asOf: LocalDate;
  /** The day that the letter bears. */
  readonly date: LocalDate;
  readonly basis: Basis;
  /** Our earlier letters to the same authority in the matter, oldest first. */
  readonly sent: readonly SentLetter[];
  /** The last of them, and the record that it rested on. */
  readonly baseline?: Baseline | undefined;
  readonly enclosures: Enclosures;
  readonly signatory: Person | undefined;
}

/** Of a letter about a case. */
export type CaseFacts = LetterFacts & { readonly naraCase: NaraCase };

export interface LetterQuestion {
  /** The record folded as of a day; the same day must give the same state. */
  readonly stateAsOf: (day: LocalDate) => State;
  /** The record as an issued letter of ours knew it; as it stood on that day where absent. */
  readonly stateOf?: ((letter: Letter, day: LocalDate) => State) | undefined;
  readonly rules: RuleTable;
  /** Its `asOf` is the day of the record that the letter reports. */
  readonly basis: Basis;
  readonly about: LetterAbout;
  /** Whom it goes to; undefined for what stays inside the agency. */
  readonly to?: Authority | undefined;
  readonly quarter?: FiscalQuarter | undefined;
  readonly date: LocalDate;
  readonly signatory?: PersonId | undefined;
  /** Where absent the usual ones, and none in what stays inside the agency. */
  readonly enclosures?: readonly EvidenceId[] | undefined;
  /** Subject lines for the list of enclosures. */
  readonly titleOf?: TitleOf | undefined;
}

/**
 * Gathers the facts of a letter, or says in a sentence why the record cannot give them: `quarterNotBegun`, `dateBeforeRecord`, `noDocket`,
 * `unknownId`, or as findSignatory does.
 */
export function gatherFacts(question: LetterQuestion): Result<LetterFacts> {
  const { stateAsOf, rules, quarter, basis, date, about } = question;
  const { asOf } = basis;
  const refusal = quarterOrDate(quarter, asOf, date);
  if (refusal) return refusal;
  const state = stateAsOf(asOf);
  const { docket } = state;
  if (!docket)
    return refuse('noDocket', `As of ${asOf} the docket has no agency and no office to write a letter in the name of.`);
  const unknown = unknownAbout(state, about, asOf);
  if (unknown) return unknown;
  const signatory = findSignatory(state, question.signatory, asOf);
  if (!signatory.ok) return signatory;
  const plans = plansAbout(state, about);
  const actions = actionsOf(state, plans, asOf);
  const sent = question.to ? sentLettersTo(state, about, question.to) : [];
  const subjects = subjectsOf(actions, about);
  return ok({
    docket,
    about,
    state,
    rules,
    stateOn: stateAsOf,
    view: { state, asOf, rules, scope: { about, quarter, date, signatory: signatory.value } },
    naraCase: about.kind === 'case' ? state.cases.get(about.id) : undefined,
    recommendations: recommendationsAbout(state, about),
    plans,
    actions,
    quarter,
    asOf,
    date,
    basis,
    sent,
    baseline: baselineFor(state, sent.at(-1), question),
    enclosures: encloseEvidence(
      state,
      question.enclosures ?? (question.to ? usualEnclosures(state, subjects) : []),
      subjects,
      question.titleOf,
    ),
    signatory: signatory.value,
  });
}

function quarterOrDate(quarter: FiscalQuarter | undefined, asOf: LocalDate, date: LocalDate): Refusal | undefined {
  if (quarter && asOf < firstDayOf(quarter)) {
    return refuse(
      'quarterNotBegun',
      `${fiscalQuarterInWords(quarter)} had not begun on ${asOf}: there is nothing to report yet.`,
    );
  }
  if (date >= asOf) return undefined;
  return refuse('dateBeforeRecord', `A letter dated ${date} cannot report the record as of ${asOf}, a later day.`);
}

function unknownAbout(state: State, about: LetterAbout, asOf: LocalDate): Refusal | undefined {
  if (about.kind === 'docket') return undefined;
  const { id } = about;
  const isKnown =
    (about.kind === 'case' && state.cases.has(about.id)) ||
    (about.kind === 'recommendation' && state.recommendations.has(about.id)) ||
    (about.kind === 'report' && reportOf({ state }, about.id) !== undefined);
  if (isKnown) return undefined;
  const sentence =
    about.kind === 'report'
      ? `This docket holds no recommendation of a report ${id} as of ${asOf}.`
      : `There is no ${about.kind} ${id} in this docket as of ${asOf}.`;
  return refuse('unknownId', sentence);
}

function baselineFor(state: State, sent: SentLetter | undefined, { stateAsOf, stateOf }: LetterQuestion) {
  const letter = sent && state.letters.get(sent.id);
  const promises = [...state.promises.values()];
  return letter && baselineOf(letter, promises, stateOf ?? ((_, day) => stateAsOf(day)));
}

/** What evidence is enclosed for: the actions in the table's order, then the record itself. Nothing for the whole docket. */
function subjectsOf(actions: readonly Action[], about: LetterAbout): Subject[] {
  if (about.kind === 'docket') return [];
  const subject = subjectOf(about);
  return [
    ...actions.map(({ milestone }): Subject => ({ kind: 'milestone', id: milestone.id })),
    ...(subject ? [subject] : []),
  ];
}
