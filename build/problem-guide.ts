/** docs/problems.md: every problem that the rules find, with what decides on it and what settles it. The test beside writes it with `-u`. */
import { checkOf } from '../shared/calendar/check.ts';
import type { RuleTable } from '../shared/calendar/rule-table.ts';
import { counted } from '../shared/kernel/counted.ts';
import type { RuleFacts } from '../shared/problems/problem-rule.ts';
import { problemRules } from '../shared/problems/problems.ts';
import { citedInWords } from '../shared/problems/register.ts';

const intro = `# Problems

What the workbench finds in a docket, like a compiler in a program: \`records problems DIR\`, and the Problems panel. An **error** is a
broken duty or a contradiction; a **warning** wants something done soon; an **info** is worth knowing. Where two are given, the less grave holds
while there is still time. Each is found once for a record, the gravest and latest first.

A problem can be silenced for one record, with the reason; it is then neither listed nor counted there, and the journal keeps who silenced it:

\`\`\`sh
records record DIR problem.silenced code=milestone.noActivity subject='{"kind":"milestone","id":"M-00095"}' reason="Waits for the pilot."
records problems DIR --silenced
\`\`\`

Days and counts are data: a docket's own \`rules.json\` may hold others, as
\`{ "checks": [{ "id": "milestone.dueSoon", "days": 14 }] }\`. This page is made from the rules; edit those.
`;

export function problemGuide(table: RuleTable): string {
  const groups = Map.groupBy(problemRules, ({ code }) => code.slice(0, code.indexOf('.')));
  const parts = [...groups].map(([noun, rules]) => section(noun, rules, table));
  return `${[intro, ...parts].join('\n')}`;
}

function section(noun: string, rules: readonly RuleFacts[], table: RuleTable): string {
  const rows = rules.map((rule) => {
    const cells = [`\`${rule.code}\``, rule.title, rule.severity, decidedBy(rule, table), rule.settledBy];
    return `| ${cells.join(' | ')} |`;
  });
  const head = '| code | problem | severity | decided by | settled by |\n| --- | --- | --- | --- | --- |';
  return `## ${noun.charAt(0).toUpperCase()}${noun.slice(1)}\n\n${head}\n${rows.join('\n')}\n`;
}

function decidedBy({ code, clock }: RuleFacts, table: RuleTable): string {
  const { days, times, source, note } = checkOf(table, code);
  const rule = clock ? table.rules.find(({ id }) => id === clock) : undefined;
  const parts = [
    rule && `\`${rule.id}\`: ${citedInWords(rule)}`,
    citedInWords(source),
    days !== undefined && counted(days, 'day'),
    times !== undefined && counted(times, 'time'),
    note?.replace(/\.$/, ''),
  ];
  const words = parts.filter(Boolean).join('; ');
  return words === '' ? "the workbench's own check" : words;
}
