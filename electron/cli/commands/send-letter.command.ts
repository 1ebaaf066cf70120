import type { Command } from '../command.ts';
import { courseOptions, recordOnLetter } from '../course-words.ts';
import { requiredWord, word } from '../words.ts';

export const sendLetterCommand: Command = {
  name: 'letter send',
  usage: 'letter send DIR LETTER --means TEXT [--on DATE] [--proof EVIDENCE]',
  summary: 'Record that an issued letter was sent: when, by what means, and what proves it. This fulfils what is owed.',
  options: {
    ...courseOptions,
    means: { type: 'string', argument: 'TEXT', help: 'How it went out, such as "e-mail to NARA".' },
    proof: { type: 'string', argument: 'EVIDENCE', help: 'The evidence that proves it, such as E-3fa4b2c19d.' },
  },
  positionals: { min: 2, max: 2 },
  run: (words) =>
    recordOnLetter(words, 'RecordLetterSent', {
      means: requiredWord(words, 'means', 'TEXT'),
      proof: word(words, 'proof'),
    }),
};
