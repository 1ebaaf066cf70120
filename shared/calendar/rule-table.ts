/**
 * The rule table: every rule, holiday, closing and vocabulary as data with its citation. electron/ reads it from assets/rules/rule-table.json
 * and a docket's own rules.json; everything in shared/ gets it as an argument.
 */
import { z } from 'zod';
import { type Check, checkSchema, withOwnChecks } from './check.ts';
import { namedSchema } from './cited.ts';
import { type Closing, closingSchema, type Holiday, holidaySchema } from './holiday.ts';
import { type FromDocket, type Rule, ruleSchema } from './rule.ts';
import { type Vocabularies, vocabulariesSchema } from './vocabulary.ts';

export const ruleTableSchema = z.strictObject({
  /** Where the docket's office is, as holidays name it (`DC`); absent where that decides no holiday. */
  area: namedSchema.optional(),
  rules: z.array(ruleSchema),
  holidays: z.array(holidaySchema),
  closings: z.array(closingSchema),
  checks: z.array(checkSchema),
  vocabularies: vocabulariesSchema,
});

/** A docket's own rules.json: any part of a table. Its entries go before the built-in ones of the same id, day or word. */
export const ownRulesSchema = ruleTableSchema
  .partial()
  .extend({ vocabularies: vocabulariesSchema.partial().optional() });
export type OwnRules = z.infer<typeof ownRulesSchema>;

export interface RuleTable {
  readonly area?: string | undefined;
  /** The first that fits an id and a day zero is the one in force: a docket's own stand before the built-in. */
  readonly rules: readonly Rule[];
  readonly holidays: readonly Holiday[];
  readonly closings: readonly Closing[];
  /** One for each problem that the rules of shared/problems find. */
  readonly checks: readonly Check[];
  readonly vocabularies: Vocabularies;
}

/**
 * The table as a docket has it. Of two rules with one id the docket's own holds wherever it is in force, the built-in one for all other
 * days; of two holidays, closings or words the docket's own replaces the built-in.
 */
export function withOwnRules(builtIn: RuleTable, own: OwnRules): RuleTable {
  return {
    area: own.area ?? builtIn.area,
    rules: laidOver(
      builtIn.rules,
      own.rules?.map((rule) => underAllItsIds(builtIn, rule)),
      hides,
    ),
    holidays: laidOver(builtIn.holidays, own.holidays, (a, b) => a.id === b.id),
    closings: laidOver(builtIn.closings, own.closings, (a, b) => a.day === b.day),
    checks: withOwnChecks(builtIn.checks, own.checks),
    vocabularies: ownVocabularies(builtIn.vocabularies, own.vocabularies ?? {}),
  };
}

/**
 * What a docket's own rules name that is not there, and so would be without any effect: the area of no holiday, a check of no problem. The
 * rest of a sentence that begins with the file; undefined where all of it counts.
 */
export function namedInVain(builtIn: RuleTable, own: OwnRules): string | undefined {
  const areas = [...(own.holidays ?? []), ...builtIn.holidays].flatMap(({ area }) => area ?? []);
  if (own.area !== undefined && !areas.includes(own.area))
    return `area "${own.area}" is that of no holiday; it must be ${[...new Set(areas)].join(' or ')}, or be left out`;
  const at = own.checks?.findIndex(({ id }) => !builtIn.checks.some((check) => check.id === id)) ?? -1;
  return at < 0 ? undefined : `checks.${at}.id "${own.checks?.[at]?.id}" is the code of no problem`;
}

/** Whoever asks for the built-in rule by another id gets the docket's own as well. */
function underAllItsIds({ rules }: RuleTable, own: Rule): Rule {
  const aliases = own.aliases ?? rules.find(({ id }) => id === own.id)?.aliases;
  return aliases ? { ...own, aliases } : own;
}

function ownVocabularies(builtIn: Vocabularies, own: NonNullable<OwnRules['vocabularies']>): Vocabularies {
  const isSameTerm = (a: { id: string }, b: { id: string }) => a.id === b.id;
  return {
    statusWords: laidOver(
      builtIn.statusWords,
      own.statusWords,
      (a, b) => a.authority === b.authority && a.word.toLowerCase() === b.word.toLowerCase(),
    ),
    grounds: laidOver(builtIn.grounds, own.grounds, isSameTerm),
    stages: laidOver(builtIn.stages, own.stages, isSameTerm),
    elements: laidOver(builtIn.elements, own.elements, isSameTerm),
    caseOutcomes: laidOver(builtIn.caseOutcomes, own.caseOutcomes, isSameTerm),
    naraAddresses: laidOver(builtIn.naraAddresses, own.naraAddresses, isSameTerm),
    monetaryBenefitKinds: laidOver(builtIn.monetaryBenefitKinds, own.monetaryBenefitKinds, isSameTerm),
    foiaCodes: laidOver(builtIn.foiaCodes, own.foiaCodes, isSameTerm),
  };
}

function laidOver<T extends object>(
  builtIn: readonly T[],
  own: readonly T[] | undefined = [],
  replaces: (own: T, builtIn: T) => boolean,
): (T & FromDocket)[] {
  const marked = own.map((entry): T & FromDocket => ({ ...entry, isOfDocket: true }));
  return [...marked, ...builtIn.filter((entry) => !own.some((each) => replaces(each, entry)))];
}

/** A version that would never be reached behind the docket's own. */
function hides(own: Rule, builtIn: Rule): boolean {
  const beginsNoLater = !own.from || (builtIn.from !== undefined && own.from <= builtIn.from);
  const endsNoEarlier = !own.until || (builtIn.until !== undefined && own.until >= builtIn.until);
  return own.id === builtIn.id && beginsNoLater && endsNoEarlier;
}
