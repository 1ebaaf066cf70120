/** Finds the version of a rule that is in force. */
import type { LocalDate } from '../kernel/local-date.ts';
import { nearWords } from '../kernel/near-words.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { formatDate } from './local-date-arithmetic.ts';
import type { Rule } from './rule.ts';
import type { RuleTable } from './rule-table.ts';

/** By id or alias, for a day zero. Refuses with `rule.unknown` (naming ids near it) or `rule.notInForce`. */
export function findRule(table: Pick<RuleTable, 'rules'>, id: string, dayZero: LocalDate): Result<Rule> {
  const versions = table.rules.filter((rule) => rule.id === id || rule.aliases?.includes(id));
  if (versions.length === 0) return refuse('rule.unknown', unknown(table, id), { id });
  const inForce = versions.find(({ from, until }) => (!from || from <= dayZero) && (!until || dayZero <= until));
  if (inForce) return ok(inForce);
  return refuse('rule.notInForce', `The rule ${id} is not in force for ${formatDate(dayZero)}.`, { id, dayZero });
}

function unknown({ rules }: Pick<RuleTable, 'rules'>, id: string): string {
  const near = nearWords(
    id,
    rules.flatMap((rule) => [rule.id, ...(rule.aliases ?? [])]),
  );
  return `There is no rule "${id}". Near it: ${near.join(', ')}.`;
}
