import type { Command } from '../command.ts';
import { courseOptions, recordOnLetter } from '../course-words.ts';
import { requiredWord, word } from '../words.ts';

export const acknowledgeLetterCommand: Command = {
  name: 'letter acknowledge',
  usage: 'letter acknowledge DIR LETTER --by TEXT [--on DATE] [--evidence EVIDENCE]',
  summary: 'Record that a letter which was sent was acknowledged: when, by whom, and in which message.',
  options: {
    ...courseOptions,
    by: { type: 'string', argument: 'TEXT', help: 'Who acknowledged it, as the acknowledgement says.' },
    evidence: { type: 'string', argument: 'EVIDENCE', help: 'The acknowledgement itself, such as E-3fa4b2c19d.' },
  },
  positionals: { min: 2, max: 2 },
  run: (words) =>
    recordOnLetter(words, 'RecordLetterAcknowledged', {
      by: requiredWord(words, 'by', 'TEXT'),
      evidence: word(words, 'evidence'),
    }),
};
