import { resolve } from 'node:path';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type ChainRow, chainRows } from '../../../shared/mail/chain/chain-answer.ts';
import { chainsOfFile } from '../../mail/chains-of-file.ts';
import { createForkRunner } from '../../process/fork-runner.ts';
import type { Command } from '../command.ts';
import { positional } from '../words.ts';

export const chainCommand: Command = {
  name: 'chain',
  usage: 'chain FILE',
  summary:
    'Split a release (text, PDF) or a message into all the messages printed or quoted in it; nothing is imported.',
  options: {},
  positionals: { min: 1, max: 1 },
  async run(words) {
    const read = await chainsOfFile(resolve(positional(words, 0)), createForkRunner());
    if (!read.ok) return read;
    const messages = chainRows(read.value);
    const distinct = new Set(messages.map((row) => row.distinct)).size;
    const threads = new Set(messages.map(({ thread }) => thread)).size;
    const summary = `${counted(messages.length, 'place')} with a message, ${counted(distinct, 'distinct message')}, ${counted(threads, 'conversation')}.`;
    return ok({ lines: [summary, ...messages.map(lineOf)], json: { messages } });
  },
};

function lineOf({ line, level, sent, zone, from, subject }: ChainRow): string {
  const when = sent === null ? 'no date that can be read' : `${sent.replace('T', ' ')}${zone ? ` ${zone.id}` : ''}`;
  return `${String(line).padStart(7)} ${'  '.repeat(Math.min(level, 12))}${when}  ${from ?? 'sender missing'}  ${subject ?? 'no subject'}`;
}
