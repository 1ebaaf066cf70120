/** The rule table that comes with the program, for tests: electron/ reads it from the disk. */
import table from '../../../assets/rules/rule-table.json' with { type: 'json' };
import { type RuleTable, ruleTableSchema } from '../rule-table.ts';

export const builtInRules: RuleTable = ruleTableSchema.parse(table);
