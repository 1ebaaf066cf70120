import { expect, it } from 'vitest';
import { builtInRules } from '../electron/ledger/read-rules.ts';
import { problemRules } from '../shared/problems/problems.ts';
import { problemGuide } from './problem-guide.ts';

it('docs/problems.md tells every problem as the rules and the rule table have it', async () => {
  await expect(problemGuide(await builtInRules())).toMatchFileSnapshot('../docs/problems.md');
});

it('has a check in the rule table for every rule, and no other', async () => {
  const { checks, rules } = await builtInRules();
  expect(checks.map(({ id }) => id).sort()).toEqual(problemRules.map(({ code }) => code).sort());
  const ids = rules.map(({ id }) => id);
  expect(problemRules.filter(({ clock }) => clock && !ids.includes(clock))).toEqual([]);
});
