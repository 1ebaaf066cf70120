import { z } from 'zod';
import { type RuleTable, ruleTableSchema } from '../calendar/rule-table.ts';
import { contract } from './contract.ts';

/** As the docket has it: its own entries, which bear a mark, laid over the built-in ones. */
const ruleTableShown = z.custom<RuleTable>(
  (value) => ruleTableSchema.safeParse(withoutMarks(value)).success,
  'must be a rule table',
);

function withoutMarks(table: unknown): unknown {
  return JSON.parse(JSON.stringify(table, (member, value) => (member === 'isOfDocket' ? undefined : value)) ?? 'null');
}

/** The rules, holidays and vocabularies of the open docket. They stand while it is open. Refuses with `docket.noneOpen`. */
export const readRules = contract('rules.read', z.null(), ruleTableShown);
