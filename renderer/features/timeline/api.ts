/** What other features may use of the timeline: entries and moments in words. */

export { EntrySentence } from './entry-sentence.tsx';
export { entryInWords } from './entry-words.ts';
export { momentInWords } from './moment-in-words.ts';
