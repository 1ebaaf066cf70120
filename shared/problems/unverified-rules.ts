import { checkOf } from '../calendar/check.ts';
import { counted } from '../kernel/counted.ts';
import type { Problem } from './problem.ts';
import type { RuleFacts } from './problem-rule.ts';
import type { Ground } from './register.ts';

/** A rule by which something is owed now, and that nobody here has read in its source. */
export const ruleUnverified: RuleFacts = {
  code: 'rule.unverified',
  title: 'Due dates rest on an unverified rule',
  severity: 'info',
  settledBy: "Read the source; then put the rule into the docket's rules.json as verified, or correct it there.",
};

/** One problem for each rule, however much is owed by it. Each obligation names its rule once. */
export function unverifiedRules(named: readonly string[], { rules }: Ground): readonly Problem[] {
  const { note } = checkOf(rules, ruleUnverified.code);
  return [...Map.groupBy(named, (id) => id)].map(([id, uses]) => {
    const rule = rules.rules.find((one) => one.id === id || one.aliases?.includes(id));
    const dates =
      uses.length === 1 ? '1 date that is owed rests' : `${counted(uses.length, 'date')} that are owed rest`;
    return {
      code: ruleUnverified.code,
      severity: ruleUnverified.severity,
      subject: { kind: 'rule', id },
      message: `${dates} on ${id} (${rule?.title ?? 'no longer in the table'}), which nobody has verified.${note ? ` ${note}` : ''}`,
      ...(rule && { citation: rule.citation }),
    };
  });
}
