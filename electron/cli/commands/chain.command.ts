import { resolve } from 'node:path';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { type ChainRow, chainRows } from '../../../shared/mail/chain/chain-answer.ts';
import { readChains } from '../../../shared/mail/chain/chain-findings.ts';
import { chainsOfFile } from '../../mail/chains-of-file.ts';
import { createForkRunner } from '../../process/fork-runner.ts';
import type { Command } from '../command.ts';
import { everyWord, positional } from '../words.ts';

export const chainCommand: Command = {
  name: 'chain',
  usage: 'chain FILE',
  summary:
    'Split a release (text, PDF) or a message into all the messages printed or quoted in it; nothing is imported.',
  options: {
    agency: {
      type: 'string',
      multiple: true,
      argument: 'DOMAIN',
      help: 'Mail domain of the agency, such as example.gov: senders outside it and personal accounts are then told.',
    },
  },
  positionals: { min: 1, max: 1 },
  async run(words) {
    const read = await chainsOfFile(resolve(positional(words, 0)), createForkRunner());
    if (!read.ok) return read;
    const reading = readChains(read.value, { domains: everyWord(words, 'agency') });
    const messages = chainRows(read.value, reading);
    const summary = `${counted(messages.length, 'place')} with a message, ${counted(reading.messages.length, 'distinct message')}, ${counted(reading.conversations.length, 'conversation')}, ${counted(reading.findings.length, 'finding')}.`;
    return ok({ lines: [summary, ...messages.map(lineOf)], json: { messages, findings: reading.findings } });
  },
};

function lineOf({ line, level, sent, zone, from, subject }: ChainRow): string {
  const when = sent === null ? 'no date that can be read' : `${sent.replace('T', ' ')}${zone ? ` ${zone.id}` : ''}`;
  return `${String(line).padStart(7)} ${'  '.repeat(Math.min(level, 12))}${when}  ${from ?? 'sender missing'}  ${subject ?? 'no subject'}`;
}
