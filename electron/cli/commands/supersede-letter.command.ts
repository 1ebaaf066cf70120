import type { Command } from '../command.ts';
import { courseOptions, letterNamed, recordOnLetter } from '../course-words.ts';
import { requiredWord } from '../words.ts';

export const supersedeLetterCommand: Command = {
  name: 'letter supersede',
  usage: 'letter supersede DIR LETTER --by LETTER --reason TEXT [--on DATE]',
  summary: 'Record that another letter says now what an issued one said. Neither of them changes.',
  options: {
    ...courseOptions,
    by: { type: 'string', argument: 'LETTER', help: 'The letter that takes its place.' },
    reason: { type: 'string', argument: 'TEXT', help: 'Why, for the journal.' },
  },
  positionals: { min: 2, max: 2 },
  run: (words) =>
    recordOnLetter(words, 'SupersedeLetter', {
      by: letterNamed(requiredWord(words, 'by', 'LETTER')),
      reason: requiredWord(words, 'reason', 'TEXT'),
    }),
};
