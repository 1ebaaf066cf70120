import { warningOf } from '../../../shared/calendar/cited.ts';
import { type Due, nextDues } from '../../../shared/calendar/clock.ts';
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { isPeriodic } from '../../../shared/calendar/rule.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type Answer, type Command, UsageError } from '../command.ts';
import { docketOption, rulesOf } from '../with-rules.ts';
import { dateWord, requiredWord } from '../words.ts';

/** How many due dates of a periodic rule are shown. */
const shownDues = 4;

export const dueCommand: Command = {
  name: 'due',
  usage: 'due --rule ID --from DATE [--docket DIR]',
  summary: 'When a rule falls due, counted from its day zero, and why.',
  options: {
    rule: { type: 'string', argument: 'ID', help: 'As `records rules` lists them, such as nara.response30.' },
    from: { type: 'string', argument: 'DATE', help: "Day zero: what it is stands in the rule's trigger." },
    ...docketOption,
  },
  positionals: { min: 0, max: 0 },
  async run(words) {
    const rule = requiredWord(words, 'rule', 'ID');
    const dayZero = dateWord(words, 'from');
    if (!dayZero) throw new UsageError('--from DATE is needed.');
    const read = await rulesOf(words);
    if (!read.ok) return read;
    const dues = nextDues(read.value.rules, rule, dayZero, shownDues);
    const notices = read.value.findings.map(({ message }) => message);
    // A rule may be unknown only because the docket's own rules.json, where it stands, could not be used.
    if (!dues.ok) return { ...dues, message: [dues.message, ...notices].join(' ') };
    return ok({ ...answerOf(dues.value), notices });
  },
};

function answerOf([first, ...later]: readonly Due[]): Answer {
  if (!first) throw new Error('a rule counts to no day');
  const { ruleId, rule, dayZero, citation, verification, reasons } = first;
  const warning = warningOf(verification);
  return {
    lines: [
      `${rule.title} (${ruleId})`,
      `Due: ${datesInWords(first)}`,
      ...(later.length > 0 ? [`Then: ${later.map(datesInWords).join('; ')}`] : []),
      `Source: ${citation}${warning ? ` (${warning})` : ''}`,
      '',
      ...reasons.map(({ text }) => `- ${text}`),
    ],
    json: {
      rule: rule.id,
      dayZero,
      ...datesOf(first),
      reasons: reasons.map(({ text }) => text),
      duty: rule.duty,
      citation,
      verification,
      ...(isPeriodic(rule) && { next: later.map(datesOf) }),
    },
  };
}

function datesInWords({ rule, due, rolled }: Due): string {
  const date = formatDateWithWeekday(due);
  if (!rolled) return date;
  const how = rule.roll === 'silent' ? 'if it moves to a business day:' : 'which moves to';
  return `${date} (${how} ${formatDateWithWeekday(rolled)})`;
}

function datesOf({ due, rolled }: Due): object {
  return { due, ...(rolled && { rolled }) };
}
