import { checkOf } from '../calendar/check.ts';
import { counted } from '../kernel/counted.ts';
import type { Problem } from './problem.ts';
import type { RuleFacts } from './problem-rule.ts';
import type { Ground, UsedRule } from './register.ts';

/** A rule by which something is owed now, and that nobody here has read in its source. */
export const ruleUnverified: RuleFacts = {
  code: 'rule.unverified',
  title: 'Due dates rest on an unverified rule',
  severity: 'info',
  settledBy: "Read the source; then put the rule into the docket's rules.json as verified, or correct it there.",
};

/** One problem for each rule, however much is owed by it, and whichever of its versions count. */
export function unverifiedRules(used: readonly UsedRule[], { rules }: Ground): readonly Problem[] {
  const { note } = checkOf(rules, ruleUnverified.code);
  return [...Map.groupBy(used, ({ ruleId }) => ruleId)].map(([id, uses]) => {
    const versions = rules.rules.filter(
      (rule) =>
        (rule.id === id || rule.aliases?.includes(id)) && uses.some(({ citation }) => citation === rule.citation),
    );
    const titles = versions.map(({ title }) => title).join('; ');
    const dates =
      uses.length === 1 ? '1 date that is owed rests' : `${counted(uses.length, 'date')} that are owed rest`;
    return {
      code: ruleUnverified.code,
      severity: ruleUnverified.severity,
      subject: { kind: 'rule', id },
      message: `${dates} on ${id} (${titles}), which nobody has verified.${note ? ` ${note}` : ''}`,
      citation: versions.map(({ citation }) => citation).join('; '),
    };
  });
}
