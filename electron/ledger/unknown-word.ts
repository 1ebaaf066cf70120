import { caseIdSchema, recommendationIdSchema } from '../../shared/domain/ids.ts';
import type { CaseElement } from '../../shared/domain/nara-case/element.ts';
import type { NaraCase } from '../../shared/domain/nara-case/nara-case.ts';
import type { State } from '../../shared/domain/state.ts';
import { type Refusal, refuse } from '../../shared/kernel/result.ts';
import type { Ledger } from './ledger.ts';

type Asked = Readonly<Record<string, unknown>>;
type Known = Pick<Ledger, 'rules'> & { state(): State };

/**
 * Why one of these intents cannot be recorded as a word of the rule table, with the words that can; undefined where all are known, or the record
 * holds the word already. For what an officer says: journals, undo and sheets keep the words that they brought, and problems tell of those.
 * Refuses with `unknownWord` or `alwaysApplies`.
 */
export function unknownWord(ledger: Known, asked: readonly Asked[]): Refusal | undefined {
  for (const one of asked) {
    const refusal = unknownGround(ledger, one) ?? unknownBenefit(ledger, one) ?? setAsideForGood(ledger, one);
    if (refusal) return refusal;
  }
  return undefined;
}

function unknownGround({ rules, state }: Known, { intent, case: id, grounds }: Asked): Refusal | undefined {
  if ((intent !== 'OpenCase' && intent !== 'DescribeCase') || !Array.isArray(grounds)) return undefined;
  const held = caseOf(state(), id)?.grounds ?? [];
  const unknown = grounds.filter((ground) => !held.includes(ground));
  return notAmong('ground', unknown, rules.vocabularies.grounds);
}

function unknownBenefit({ rules, state }: Known, { intent, recommendation, kind }: Asked): Refusal | undefined {
  if (intent !== 'EstimateBenefit') return undefined;
  const id = recommendationIdSchema.safeParse(recommendation);
  const held = (id.success && state().recommendations.get(id.data)?.benefits) || [];
  const unknown = held.some((benefit) => benefit.kind === kind) ? [] : [kind];
  return notAmong('kind of monetary benefit', unknown, rules.vocabularies.monetaryBenefitKinds);
}

/** What every report must hold cannot be said not to apply (36 CFR 1230.14(a)). */
function setAsideForGood({ rules, state }: Known, { intent, ...asked }: Asked): Refusal | undefined {
  if (intent !== 'AssessElement' || asked.state !== 'notApplicable') return undefined;
  const element = caseOf(state(), asked.case)?.elements.find(({ id }) => id === asked.element);
  const term = rules.vocabularies.elements.find(({ id }) => id === asked.element);
  if (element?.source !== 'regulation' || term === undefined || term.mayBeNotApplicable) return undefined;
  if (isSetAside(element)) return undefined;
  const others = rules.vocabularies.elements.flatMap(({ id, mayBeNotApplicable }) => (mayBeNotApplicable ? [id] : []));
  return refuse(
    'alwaysApplies',
    `"${term.text}" cannot be said not to apply: every report must hold it (${term.citation}). Of the regulation's elements only these may be: ${others.join(', ')}.`,
    { allowed: others },
  );
}

function isSetAside({ assessments }: CaseElement): boolean {
  return assessments.some(({ state }) => state === 'notApplicable');
}

/** Whatever is no word is left to the record, which says what it must be. */
function notAmong(noun: string, words: readonly unknown[], terms: readonly { readonly id: string }[]) {
  const ids = terms.map(({ id }) => id);
  const unknown = words.find((word): word is string => typeof word === 'string' && !ids.includes(word.trim()));
  if (unknown === undefined) return undefined;
  return refuse(
    'unknownWord',
    `"${unknown}" is no ${noun} of the rule table. It knows: ${ids.join(', ')}. A word of your own can be put into rules.json.`,
    { allowed: ids },
  );
}

function caseOf({ cases }: State, asked: unknown): NaraCase | undefined {
  const id = caseIdSchema.safeParse(asked);
  return id.success ? cases.get(id.data) : undefined;
}
