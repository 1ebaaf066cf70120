/** Problems, obligations and past views of a docket of 2,000 recommendations, 10,000 milestones, 200 cases and five years, against the limits. */
import { builtInRules } from '../../electron/ledger/read-rules.ts';
import { addDays, addMonths, dayIn } from '../../shared/calendar/local-date-arithmetic.ts';
import type { Intent } from '../../shared/domain/domain.ts';
import { decide } from '../../shared/domain/domain.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import { currentDue } from '../../shared/domain/milestone/milestone.ts';
import { emptyState, type State } from '../../shared/domain/state.ts';
import { foldEntries } from '../../shared/journal/fold.ts';
import type { LedgerEntry } from '../../shared/journal/ledger-entry.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { createReckoner, obligationsOf } from '../../shared/obligations/obligations.ts';
import type { View } from '../../shared/obligations/view.ts';
import { createProblemFinder, findProblems } from '../../shared/problems/problems.ts';
import { generatedEntries, lastDay } from './generated-docket.ts';
import { quantile } from './quantile.ts';

const size = { recommendations: 2_000, milestones: 10_000, cases: 200 };
const limits = { problemsMs: 200, incrementalMs: 20, pastViewMs: 1_000 };
const rounds = 50;

export async function benchDocket(): Promise<void> {
  const rules = await builtInRules();
  const entries = generatedEntries(size);
  const today = lastDay;
  console.log(`  ${entries.length} entries: 2,000 recommendations, 10,000 milestones, 200 cases, 5 years`);
  const state = print('fold from nothing', 5, () => foldEntries(entries, evolve, emptyState));
  const folded = () => foldEntries(entries, evolve, emptyState);
  const found = printAfter(
    'all problems of a docket just folded',
    7,
    folded,
    (just) => findProblems({ state: just, rules, today }),
    limits.problemsMs,
  );
  const reckoned = () => {
    const just = folded();
    obligationsOf(just, rules, today);
    return just;
  };
  printAfter(
    'all problems once what is owed is known',
    7,
    reckoned,
    (just) => findProblems({ state: just, rules, today }),
    limits.problemsMs,
  );
  console.log(`    ${found.length} found, by ${new Set(found.map(({ code }) => code)).size} rules`);
  benchIncremental('problems', createProblemFinder(), state, rules, today);
  const owed = print('all obligations', 5, () => obligationsOf(state, rules, today));
  console.log(`    ${owed.length} obligations`);
  benchIncremental('what is owed', createReckoner(), state, rules, today);
  benchPast(entries, rules, today);
}

const why = 'The vendor delivers later.';
const approver = 'Director';

/** Each round moves another open milestone and asks for everything again. */
function benchIncremental(
  what: string,
  find: (view: View) => unknown,
  start: State,
  rules: View['rules'],
  today: LocalDate,
): void {
  find({ state: start, rules, today });
  let state = start;
  const spent: Spent[] = [];
  const open = [...start.milestones.values()].filter(({ completedOn }) => completedOn === undefined);
  for (const milestone of open.slice(0, rounds)) {
    const later = addDays(latestOf(currentDue(milestone), today), 45);
    const moved = { milestone: milestone.id, to: later, reason: why, approver, exception: { reason: why, approver } };
    state = changed(state, { intent: 'RescheduleMilestone', ...moved }, today);
    spent.push(timeOf(() => find({ state, rules, today })));
  }
  for (const share of [0.5, 0.95])
    printSpent(
      `${what} again after one milestone is moved, p${100 * share} of ${rounds}`,
      spent,
      share,
      limits.incrementalMs,
    );
}

function benchPast(
  entries: readonly LedgerEntry[],
  rules: Awaited<ReturnType<typeof builtInRules>>,
  today: LocalDate,
): void {
  for (const months of [1, 24]) {
    const day = addMonths(today, -months);
    const view = { asOf: day, known: { on: day, dayOf: dayIn('America/New_York') } };
    const past = print(
      `as known ${months} months ago`,
      5,
      () => foldEntries(entries, evolve, emptyState, view),
      limits.pastViewMs,
    );
    print(`    its problems`, 3, () => findProblems({ state: past, rules, today: day }), limits.problemsMs);
  }
}

function changed(state: State, intent: Intent, today: LocalDate): State {
  const decided = decide(state, intent, { today, newId: () => 'x1' });
  if (!decided.ok) throw new Error(decided.message);
  return decided.value.reduce(evolve, state);
}

function latestOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? b : a;
}

/** The median of so many times, after one that is not counted; the fastest, which others on the machine disturb least; and what it took of the processor. */
function print<T>(what: string, times: number, work: () => T, limitMs?: number): T {
  let answer = work();
  const spent = Array.from({ length: times }, () => {
    const timed = timeOf(work);
    answer = timed.answer;
    return timed;
  });
  printSpent(what, spent, 0.5, limitMs);
  return answer;
}

/** As `print`, each time of something that was made anew and is not counted. */
function printAfter<Made, T>(
  what: string,
  times: number,
  make: () => Made,
  work: (made: Made) => T,
  limitMs: number,
): T {
  let answer = work(make());
  const spent = Array.from({ length: times }, () => {
    const made = make();
    const timed = timeOf(() => work(made));
    answer = timed.answer;
    return timed;
  });
  printSpent(what, spent, 0.5, limitMs);
  return answer;
}

interface Spent {
  readonly ms: number;
  readonly cpuMs: number;
}

function timeOf<T>(work: () => T): Spent & { readonly answer: T } {
  const [began, cpuBegan] = [performance.now(), cpuMsOfThread()];
  const answer = work();
  return { answer, ms: performance.now() - began, cpuMs: cpuMsOfThread() - cpuBegan };
}

function cpuMsOfThread(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function printSpent(what: string, spent: readonly Spent[], share: number, limitMs?: number): void {
  const ms = spent.map((one) => one.ms);
  const value = quantile(ms, share);
  const cpu = quantile(
    spent.map((one) => one.cpuMs),
    share,
  );
  const ratio = limitMs === undefined ? '' : `, ${(value / limitMs).toFixed(2)}x of the limit of ${limitMs} ms`;
  const fastest = Math.min(...ms).toFixed(1);
  console.log(`  ${what}: ${value.toFixed(1)} ms, ${cpu.toFixed(1)} ms of the processor (fastest ${fastest}${ratio})`);
}
