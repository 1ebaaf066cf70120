/** What other features may use of the timeline: entries and moments in words. */

export { entryInWords } from './entry-words.ts';
export { momentInWords } from './moment-in-words.ts';
