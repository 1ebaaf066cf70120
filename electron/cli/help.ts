import type { Command } from './command.ts';
import { optionsOf } from './words.ts';

/** The help of all commands. */
export function helpOfAll(commands: readonly Command[]): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  const rows = commands.map(({ usage, summary }) =>
    usage.length > 44
      ? `  records ${usage}\n${' '.repeat(14)}${summary}`
      : `  records ${usage.padEnd(Math.min(width, 44))}  ${summary}`,
  );
  return [
    'records: the docket by command. It is the same ledger that the workbench uses.',
    '',
    ...rows,
    '',
    'Every command takes --json and --as NAME. Dates are written 2022-03-31; quarters are federal fiscal quarters (2022Q2 is',
    'January to March 2022). Exit status: 0 done, 1 refused (the reason is on stderr), 2 wrong words. More: records COMMAND --help',
  ].join('\n');
}

/** The help of one command. */
export function helpOf(command: Command): string {
  const rows = Object.entries(optionsOf(command)).map(([name, option]) => {
    const short = option.short ? `-${option.short}, ` : '';
    return `  ${`${short}--${name}${option.argument ? ` ${option.argument}` : ''}`.padEnd(28)}${option.help}`;
  });
  return [`records ${command.usage}`, '', command.summary, '', ...rows].join('\n');
}
