/** One kind of record and its rules: finds their problems, and finds them again only where something that they read has changed. */
import { type Check, checkOf } from '../calendar/check.ts';
import { type Verification, warningOf } from '../calendar/cited.ts';
import type { ProblemSubject } from '../domain/problem/subject.ts';
import type { State } from '../domain/state.ts';
import { changedRows } from '../kernel/changed-rows.ts';
import type { Table } from '../kernel/table.ts';
import type { ChainFinding } from '../mail/chain/finding.ts';
import { isOurs, isOutstanding, type Obligation } from '../obligations/obligation.ts';
import type { View } from '../obligations/view.ts';
import type { Problem } from './problem.ts';
import type { Finding, ProblemRule, RuleFacts, Terms } from './problem-rule.ts';
import { type Reads, readersOfAny } from './reads.ts';

/** A state folded as of `today`, and the rule table in force. */
export interface Ground extends View {
  /** What the evidence says, of which the state holds nothing by design; absent while it is not read. */
  readonly said?: readonly ChainFinding[] | undefined;
}

/** What is owed on a record. */
export interface Owing {
  readonly owed: readonly Obligation[];
}

interface RowWithId {
  readonly id: string;
}

interface RegisterSpec<Row extends RowWithId, Dossier extends object, Derived extends object> {
  rowsOf(state: State): Table<string, Row>;
  /** The tables in which `dossierOf` looks beside the row: its own as well, where other rows of it are read. */
  readonly reads: readonly Reads[];
  subjectOf(row: Row): ProblemSubject;
  /**
   * All of the state that the rules of this register and `derive` may read: rows, lists of rows, and plain values. While none of them
   * changes, neither do the problems. Asked for every row that may read what changed, so it only looks up.
   */
  dossierOf(row: Row, state: State): Dossier;
  /** The dossier with what is reckoned of it, and so only where something in it has changed; what is owed, as `owed`. */
  derive?(row: Row, ground: Ground, dossier: Dossier): Dossier & Derived;
  readonly rules: readonly ProblemRule<Dossier & Derived>[];
}

/** A version of a rule: of one id no two cite the same. */
export interface UsedRule {
  readonly ruleId: string;
  readonly citation: string | undefined;
}

export interface Found {
  readonly problems: readonly Problem[];
  /** The version of a rule, for each thing that is owed now by one that nobody has verified. */
  readonly unverified: readonly UsedRule[];
}

export interface Register {
  readonly rules: readonly RuleFacts[];
  /** Remembers what it found; in no promised order. */
  createFinder(): (ground: Ground) => Found;
}

export function register<Row extends RowWithId, Dossier extends object, Derived extends object>(
  spec: RegisterSpec<Row, Dossier, Derived>,
): Register {
  return { rules: spec.rules, createFinder: () => finderOf(spec) };
}

function finderOf<Row extends RowWithId, Dossier extends object, Derived extends object>(
  spec: RegisterSpec<Row, Dossier, Derived>,
) {
  let known = new Map<string, { readonly row: Row; readonly dossier: Dossier; readonly found: Found }>();
  let asked: readonly Asked<Dossier & Derived>[] = [];
  let last: { readonly ground: Ground; readonly found: Found } | undefined;

  function lookedAt(row: Row, ground: Ground, dossier = spec.dossierOf(row, ground.state)) {
    return { row, dossier, found: examine(spec, asked, ground, row, dossier) };
  }

  /** Whether it tells otherwise than before. */
  function read(row: Row, ground: Ground): boolean {
    const kept = known.get(row.id);
    const dossier = spec.dossierOf(row, ground.state);
    if (kept && isSame(kept.dossier, dossier)) return false;
    const looked = lookedAt(row, ground, dossier);
    known.set(row.id, looked);
    return looked.found !== kept?.found;
  }

  /** Reads all rows; answers what is found in all. */
  function start(ground: Ground): Found {
    known = new Map();
    asked = spec.rules.map((rule) => askedWith(rule, ground));
    spec.rowsOf(ground.state).forEach((row) => void known.set(row.id, lookedAt(row, ground)));
    return together(known.values());
  }

  /** Reads the rows that are other than they were, and those that read what is other elsewhere. */
  function goOn(before: Ground, ground: Ground, found: Found): Found {
    const { changed, removed } = changedRows(spec.rowsOf(before.state), spec.rowsOf(ground.state));
    let isOther = removed.length > 0;
    for (const { id } of removed) known.delete(id);
    for (const row of changed) isOther = read(row, ground) || isOther;
    const readers = readersOfAny(spec.reads, before.state, ground.state);
    for (const id of readers === 'all' ? known.keys() : readers) {
      const kept = known.get(id);
      if (kept) isOther = read(kept.row, ground) || isOther;
    }
    return isOther ? together(known.values()) : found;
  }

  return (ground: Ground): Found => {
    const isSameDay = ground.today === last?.ground.today && ground.rules === last.ground.rules;
    const found = last && isSameDay ? goOn(last.ground, ground, last.found) : start(ground);
    last = { ground, found };
    return found;
  };
}

function together(all: Iterable<{ readonly found: Found }>): Found {
  const problems: Problem[] = [];
  const unverified: UsedRule[] = [];
  for (const { found } of all) {
    for (const problem of found.problems) problems.push(problem);
    for (const used of found.unverified) unverified.push(used);
  }
  return { problems, unverified };
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

function examine<Row extends RowWithId, Dossier extends object, Derived extends object>(
  spec: RegisterSpec<Row, Dossier, Derived>,
  asked: readonly Asked<Dossier & Derived>[],
  ground: Ground,
  row: Row,
  dossier: Dossier,
): Found {
  const read = spec.derive ? spec.derive(row, ground, dossier) : (dossier as Dossier & Derived);
  // Most records have no problem: nothing is made for them.
  let problems: Problem[] | undefined;
  for (const one of asked) {
    const finding = one.rule.find(read, one.terms);
    if (!finding) continue;
    problems ??= [];
    problems.push(problemOf(one, spec.subjectOf(row), finding));
  }
  const { owed } = read as Partial<Owing>;
  const unverified = owed && owed.length > 0 ? unverifiedIn(owed) : nothing.unverified;
  return problems || unverified.length > 0 ? { problems: problems ?? nothing.problems, unverified } : nothing;
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

/** The days of a case's periodic updates are its own, whatever rule tells where such updates come from. */
function unverifiedIn(owed: readonly Obligation[]): readonly UsedRule[] {
  return owed.flatMap((one) => {
    const { ruleId, citation, verification, period, subject } = one;
    const isOfCase = period !== undefined && subject.kind === 'case';
    return ruleId && !isOfCase && verification === 'unverified' && isOutstanding(one) && isOurs(one)
      ? [{ ruleId, citation }]
      : [];
  });
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
