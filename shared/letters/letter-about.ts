import { z } from 'zod';
import { caseIdSchema, recommendationIdSchema, type Subject } from '../domain/ids.ts';

/** What a letter is about: a NARA case, one recommendation, all the recommendations of a report, or the whole docket. */
export const letterAboutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), id: caseIdSchema }),
  z.strictObject({ kind: z.literal('recommendation'), id: recommendationIdSchema }),
  z.strictObject({ kind: z.literal('report'), id: z.string().trim().min(1, 'must not be empty') }),
  z.strictObject({ kind: z.literal('docket') }),
]);
export type LetterAbout = z.infer<typeof letterAboutSchema>;
export const letterAboutKinds = ['case', 'recommendation', 'report', 'docket'] as const;

/** As a sentence names it. @example aboutInWords({ kind: 'case', id }) // 'case UD-2022-0001' */
export function aboutInWords(about: LetterAbout): string {
  return about.kind === 'docket' ? 'the docket' : `${about.kind} ${about.id}`;
}

/** The record that the letter is about; undefined for a report and for the docket, which are none. */
export function subjectOf(about: LetterAbout): Subject | undefined {
  return about.kind === 'case' || about.kind === 'recommendation' ? about : undefined;
}
