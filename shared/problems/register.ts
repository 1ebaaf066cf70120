/** One kind of record and its rules: finds their problems, and finds them again only where something that they read has changed. */
import { type Check, checkOf } from '../calendar/check.ts';
import { type Verification, warningOf } from '../calendar/cited.ts';
import type { RuleTable } from '../calendar/rule-table.ts';
import type { ProblemSubject } from '../domain/problem/subject.ts';
import type { State } from '../domain/state.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import { isOurs, isOutstanding, type Obligation } from '../obligations/obligation.ts';
import type { View } from '../obligations/view.ts';
import type { Problem } from './problem.ts';
import type { Finding, ProblemRule, RuleFacts, Terms } from './problem-rule.ts';

/** A state folded as of `today`, and the rule table in force. */
export type Ground = View;

/** What is owed on a record. */
export interface Owing {
  readonly owed: readonly Obligation[];
}

interface RegisterSpec<Row extends object, Dossier extends object, Derived extends Partial<Owing>> {
  rowsOf(state: State): Iterable<Row>;
  subjectOf(row: Row): ProblemSubject;
  /**
   * All of the state that the rules of this register and `derive` may read: rows, lists of rows, and plain values. While none of them
   * changes, neither do the problems. Asked for every row each time, so it only looks up.
   */
  dossierOf(row: Row, state: State): Dossier;
  /** What is reckoned of these, and so only where one of them has changed. */
  derive(row: Row, ground: Ground): Derived;
  readonly rules: readonly ProblemRule<Dossier & Derived>[];
}

export interface Found {
  readonly problems: readonly Problem[];
  /** Rules of the rule table that nobody has verified, and by which something is owed now. */
  readonly unverified: readonly string[];
}

export interface Register {
  readonly rules: readonly RuleFacts[];
  /** Remembers what it found; each record's finding, in no promised order. */
  createFinder(): (ground: Ground) => readonly Found[];
}

export function register<Row extends object, Dossier extends object, Derived extends Partial<Owing>>(
  spec: RegisterSpec<Row, Dossier, Derived>,
): Register {
  return { rules: spec.rules, createFinder: () => finderOf(spec) };
}

function finderOf<Row extends object, Dossier extends object, Derived extends Partial<Owing>>(
  spec: RegisterSpec<Row, Dossier, Derived>,
) {
  let known = new WeakMap<Row, { readonly dossier: Dossier; readonly found: Found }>();
  let day: LocalDate | undefined;
  let table: RuleTable | undefined;
  let asked: readonly Asked<Dossier & Derived>[] = [];
  return (ground: Ground): readonly Found[] => {
    const { state, today, rules } = ground;
    if (today !== day || rules !== table) {
      [day, table] = [today, rules];
      known = new WeakMap();
      asked = spec.rules.map((rule) => askedWith(rule, ground));
    }
    const all: Found[] = [];
    for (const row of spec.rowsOf(state)) {
      const dossier = spec.dossierOf(row, state);
      let kept = known.get(row);
      if (kept === undefined || !isSame(kept.dossier, dossier)) {
        kept = { dossier, found: examine(spec, asked, ground, row, dossier) };
        known.set(row, kept);
      }
      all.push(kept.found);
    }
    return all;
  };
}

interface Asked<Read> {
  readonly rule: ProblemRule<Read>;
  readonly terms: Terms;
  readonly citation: string | undefined;
}

function askedWith<Read>(rule: ProblemRule<Read>, { today, rules }: Ground): Asked<Read> {
  const check: Check = checkOf(rules, rule.code);
  const { days = 0, times = 0, source } = check;
  return { rule, terms: { today, rules, days, times }, citation: citedInWords(source) };
}

function examine<Row extends object, Dossier extends object, Derived extends Partial<Owing>>(
  spec: RegisterSpec<Row, Dossier, Derived>,
  asked: readonly Asked<Dossier & Derived>[],
  ground: Ground,
  row: Row,
  dossier: Dossier,
): Found {
  const derived = spec.derive(row, ground);
  const read = { ...dossier, ...derived };
  const problems: Problem[] = [];
  for (const one of asked) {
    const finding = one.rule.find(read, one.terms);
    if (finding) problems.push(problemOf(one, spec.subjectOf(row), finding));
  }
  const unverified = unverifiedIn(derived.owed ?? []);
  return problems.length + unverified.length === 0 ? nothing : { problems, unverified };
}

const nothing: Found = { problems: [], unverified: [] };

function problemOf<Read>({ rule, ...asked }: Asked<Read>, subject: ProblemSubject, finding: Finding): Problem {
  const { message, daysLate, fix, cites } = finding;
  const citation = cites ? citedInWords(cites) : asked.citation;
  return {
    code: rule.code,
    severity: finding.severity ?? rule.severity,
    subject,
    message,
    ...(citation !== undefined && { citation }),
    ...(daysLate !== undefined && { daysLate }),
    ...(fix && { fix }),
  };
}

/** A citation, and what an officer is told of one that nobody here has read. */
export function citedInWords(
  source: { readonly citation?: string | undefined; readonly verification?: Verification | undefined } | undefined,
): string | undefined {
  if (!source?.citation) return undefined;
  const warning = source.verification && warningOf(source.verification);
  return warning ? `${source.citation} (${warning})` : source.citation;
}

function unverifiedIn(owed: readonly Obligation[]): readonly string[] {
  return owed.flatMap((one) =>
    one.ruleId && one.verification === 'unverified' && isOutstanding(one) && isOurs(one) ? [one.ruleId] : [],
  );
}

/** Whether two dossiers hold the same: lists by what stands in them. */
function isSame<Dossier extends object>(a: Dossier, b: Dossier): boolean {
  for (const name in a) if (!isSameMember(a[name], b[name])) return false;
  return true;
}

function isSameMember(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((each, index) => each === b[index]);
}
