import { warningOf } from '../../../shared/calendar/cited.ts';
import { countInWords, type Rule } from '../../../shared/calendar/rule.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Command } from '../command.ts';
import { textTable } from '../text-table.ts';
import { docketOption, rulesOf } from '../with-rules.ts';

export const rulesCommand: Command = {
  name: 'rules',
  usage: 'rules [--docket DIR]',
  summary: 'Every rule that dates are counted by, with its citation and how far that was checked.',
  options: docketOption,
  positionals: { min: 0, max: 0 },
  async run(words) {
    const read = await rulesOf(words);
    if (!read.ok) return read;
    const { rules, findings } = read.value;
    return ok({
      lines: textTable(['RULE', 'COUNT', 'ON A DAY OFF', 'DUTY OF', 'WHAT IS DUE'], rules.rules.map(rowOf), 'No rule.'),
      json: rules.rules.map((rule) => ({ ...rule, count: countInWords(rule) })),
      notices: findings.map(({ message }) => message),
    });
  },
};

function rowOf(rule: Rule): string[] {
  const { id, aliases = [], title, trigger, roll, duty, citation, verification, isOfDocket } = rule;
  const warning = warningOf(verification);
  const standing = [warning, isOfDocket && "the docket's own"].filter(Boolean).join('; ');
  const what = `${title}. From ${trigger}. ${spanInWords(rule)}[${citation}]${standing ? ` ${standing}` : ''}`;
  return [[id, ...aliases].join(', '), countInWords(rule), rollWords[roll], dutyWords[duty], what];
}

const rollWords = { none: 'stays', next: 'next day', previous: 'day before', silent: 'not said' } as const;
const dutyWords = { agency: 'agency', nara: 'NARA', oig: 'OIG', gao: 'GAO' } as const;

function spanInWords({ from, until }: Rule): string {
  if (!from && !until) return '';
  return `In force ${[from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ')}. `;
}
