import { silenceKey } from '../../shared/domain/problem/silence.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import type { ChainFinding } from '../../shared/mail/chain/finding.ts';
import { partSilenced } from '../../shared/problems/part-silenced.ts';
import type { Problem } from '../../shared/problems/problem.ts';
import { findProblems } from '../../shared/problems/problems.ts';
import type { Ledger } from './ledger.ts';
import { type AskedView, viewOf } from './view-of.ts';

/** What the rules find in a docket as it stood, what is silenced apart with who silenced it, when and why. */
export interface ProblemsRead {
  readonly asOf: LocalDate;
  readonly problems: readonly Problem[];
  readonly silenced: readonly (Problem & {
    readonly silenced: { readonly on: LocalDate; readonly by: string; readonly reason: string };
  })[];
}

export interface ProblemsSought {
  /** One that remembers (createProblemFinder), for a docket that stays open. */
  readonly find?: typeof findProblems;
  /** What the evidence says; absent while it is not read. */
  readonly said?: readonly ChainFinding[] | undefined;
}

export function problemsOf(
  ledger: Ledger,
  asked: AskedView,
  { find = findProblems, said }: ProblemsSought = {},
): ProblemsRead {
  const { state, asOf } = viewOf(ledger, asked);
  const { voiced, silenced } = partSilenced(find({ state, rules: ledger.rules, today: asOf, said }), state);
  const byWhom = silencers(ledger, new Set(silenced.map(({ silence }) => silenceKey(silence))));
  return {
    asOf,
    problems: voiced,
    silenced: silenced.map(({ silence, ...problem }) => {
      const { on, reason } = silence;
      return { ...problem, silenced: { on, by: byWhom.get(silenceKey(silence)) ?? '', reason } };
    }),
  };
}

/** Who recorded each last: a problem may be silenced, voiced and silenced again. The journal is read once for all of them. */
function silencers(ledger: Ledger, keys: ReadonlySet<string>): ReadonlyMap<string, string> {
  const byWhom = new Map<string, string>();
  if (keys.size === 0) return byWhom;
  for (const { type, data, actor } of ledger.entries()) {
    if (type !== 'problem.silenced') continue;
    const key = silenceKey(data);
    if (keys.has(key)) byWhom.set(key, actor);
  }
  return byWhom;
}
