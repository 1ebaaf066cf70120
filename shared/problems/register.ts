/** One kind of record and its rules: finds their problems, and finds them again only where something that they read has changed. */
import { type Check, checkOf } from '../calendar/check.ts';
import { type Verification, warningOf } from '../calendar/cited.ts';
import type { RuleTable } from '../calendar/rule-table.ts';
import type { ProblemSubject } from '../domain/problem/subject.ts';
import type { State } from '../domain/state.ts';
import { changedRows } from '../kernel/changed-rows.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Table } from '../kernel/table.ts';
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

interface RowWithId {
  readonly id: string;
}

interface RegisterSpec<Row extends RowWithId, Dossier extends object, Derived extends Partial<Owing>> {
  rowsOf(state: State): Table<string, Row>;
  /** The tables beside its own in which `dossierOf` and `derive` look. */
  readonly reads: readonly (keyof State)[];
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
  /** The rule of the rule table for each thing that is owed now by one that nobody has verified. */
  readonly unverified: readonly string[];
}

export interface Register {
  readonly rules: readonly RuleFacts[];
  /** Remembers what it found; in no promised order. */
  createFinder(): (ground: Ground) => Found;
}

export function register<Row extends RowWithId, Dossier extends object, Derived extends Partial<Owing>>(
  spec: RegisterSpec<Row, Dossier, Derived>,
): Register {
  return { rules: spec.rules, createFinder: () => finderOf(spec) };
}

function finderOf<Row extends RowWithId, Dossier extends object, Derived extends Partial<Owing>>(
  spec: RegisterSpec<Row, Dossier, Derived>,
) {
  let known = new Map<string, { readonly dossier: Dossier; readonly found: Found }>();
  let asked: readonly Asked<Dossier & Derived>[] = [];
  let last: { readonly ground: Ground; readonly found: Found } | undefined;

  function start({ today, rules }: Ground): void {
    known = new Map();
    asked = spec.rules.map((rule) => askedWith(rule, today, rules));
    last = undefined;
  }

  return (ground: Ground): Found => {
    if (ground.today !== last?.ground.today || ground.rules !== last?.ground.rules) start(ground);
    const { rows, removed } = toRead(spec, last?.ground, ground);
    for (const { id } of removed) known.delete(id);
    let isSameAsLast = last !== undefined && removed.length === 0;
    for (const row of rows) {
      const dossier = spec.dossierOf(row, ground.state);
      const kept = known.get(row.id);
      if (kept && isSame(kept.dossier, dossier)) continue;
      const found = examine(spec, asked, ground, row, dossier);
      known.set(row.id, { dossier, found });
      isSameAsLast &&= found === kept?.found;
    }
    last = {
      ground,
      found: last && isSameAsLast ? last.found : together([...known.values()].map(({ found }) => found)),
    };
    return last.found;
  };
}

/** The rows in which something may have changed since it was asked before, and those that are there no more. */
function toRead<Row extends RowWithId>(
  { rowsOf, reads }: Pick<RegisterSpec<Row, object, object>, 'rowsOf' | 'reads'>,
  before: Ground | undefined,
  { state }: Ground,
): { readonly rows: Iterable<Row>; readonly removed: readonly Row[] } {
  const rows = rowsOf(state);
  if (!before) return { rows: rows.values(), removed: [] };
  const { changed, removed } = changedRows(rowsOf(before.state), rows);
  const areReadsSame = reads.every((name) => before.state[name] === state[name]);
  return { rows: areReadsSame ? changed : rows.values(), removed };
}

function together(all: readonly Found[]): Found {
  const telling = all.filter((found) => found !== nothing);
  return {
    problems: telling.flatMap(({ problems }) => problems),
    unverified: telling.flatMap(({ unverified }) => unverified),
  };
}

interface Asked<Read> {
  readonly rule: ProblemRule<Read>;
  readonly terms: Terms;
  readonly citation: string | undefined;
}

function askedWith<Read>(rule: ProblemRule<Read>, today: LocalDate, rules: RuleTable): Asked<Read> {
  const check: Check = checkOf(rules, rule.code);
  const { days = 0, times = 0, source } = check;
  return { rule, terms: { today, rules, days, times }, citation: citedInWords(source) };
}

function examine<Row extends RowWithId, Dossier extends object, Derived extends Partial<Owing>>(
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

/** Whether two dossiers of one register hold the same: lists by what stands in them. */
function isSame<Dossier extends object>(a: Dossier, b: Dossier): boolean {
  for (const name in a) if (a[name] !== b[name] && !isSameList(a[name], b[name])) return false;
  return true;
}

function isSameList(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((each, index) => each === b[index]);
}
