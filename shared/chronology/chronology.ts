/** A chronology that an officer puts together: one line for each thing that happened, in order, cited. It is a draft and no part of the record. */
import { z } from 'zod';
import { caseIdSchema, evidenceIdSchema } from '../domain/ids.ts';
import { instantSchema } from '../kernel/instant.ts';

/** @example 'CH-0001' */
export const chronologyIdSchema = z.string().regex(/^CH-\d{4,}$/, 'must be like CH-0001');

/**
 * `on` is a day, or a clock as a message shows it where the precision is finer: `2022-02-18`, `2022-02-18T10:31`. Never converted; `utc` is the moment
 * that it was taken for, where its zone is known.
 */
const lineSchema = z
  .strictObject({
    on: z.string().regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/, 'must be a day, or a day and a clock'),
    precision: z.enum(['day', 'minute', 'second']),
    utc: instantSchema.exactOptional(),
    text: z.string().max(2_000),
    /** What the line rests on. */
    evidence: evidenceIdSchema.exactOptional(),
    /** From which line of its text on it stands there, from 1; absent where the evidence is the message itself. */
    line: z.int().positive().exactOptional(),
  })
  .readonly();
export type ChronologyLine = z.infer<typeof lineSchema>;

const mostLines = 2_000;

/** What an officer says of a chronology. */
const describedShape = {
  title: z.string().trim().min(1, 'must not be empty').max(200),
  /** The case that it tells of. */
  case: caseIdSchema.exactOptional(),
  lines: z.array(lineSchema).max(mostLines).readonly(),
};

/** A chronology that has no number yet. */
export const newChronologySchema = z.strictObject(describedShape).readonly();
export type NewChronology = z.infer<typeof newChronologySchema>;

/** Lines stand in order of their moments, or of their days where no zone is known; within a day in the order that the officer gave them. */
export const chronologySchema = z
  .strictObject({
    id: chronologyIdSchema,
    ...describedShape,
    /** When it was last saved; absent before this was kept. */
    changedAt: instantSchema.exactOptional(),
  })
  .readonly();
export type Chronology = z.infer<typeof chronologySchema>;

/** The day of a line, ISO. */
export function dayOf({ on }: Pick<ChronologyLine, 'on'>): string {
  return on.slice(0, 10);
}

/**
 * Adds lines, each behind what is there already and not later. What is there word for word is not added again.
 * Answers the lines and how many of them are new.
 */
export function withLines(
  lines: readonly ChronologyLine[],
  added: readonly ChronologyLine[],
): { readonly lines: readonly ChronologyLine[]; readonly fresh: number } {
  const next = [...lines];
  for (const line of added) {
    if (next.some((known) => isSame(known, line))) continue;
    const later = next.findIndex((known) => isBefore(line, known));
    next.splice(later === -1 ? next.length : later, 0, line);
  }
  return { lines: next, fresh: next.length - lines.length };
}

function isSame(a: ChronologyLine, b: ChronologyLine): boolean {
  return a.on === b.on && a.text === b.text && a.evidence === b.evidence;
}

/** By the moment where both have one; else by the day and the clocks as shown. A line that shows its day only comes before none of its day. */
function isBefore(a: ChronologyLine, b: ChronologyLine): boolean {
  if (a.utc !== undefined && b.utc !== undefined) return a.utc < b.utc;
  if (dayOf(a) !== dayOf(b)) return dayOf(a) < dayOf(b);
  return a.precision !== 'day' && b.precision !== 'day' && a.on < b.on;
}

/** Whether the line can change places with its neighbour: both are of one day. */
export function canMove(lines: readonly ChronologyLine[], at: number, by: -1 | 1): boolean {
  const [line, other] = [lines[at], lines[at + by]];
  return line !== undefined && other !== undefined && dayOf(line) === dayOf(other);
}

/** The lines with one moved within its day; the same lines where it cannot. */
export function withMoved(lines: readonly ChronologyLine[], at: number, by: -1 | 1): readonly ChronologyLine[] {
  const [line, other] = [lines[at], lines[at + by]];
  if (!canMove(lines, at, by) || line === undefined || other === undefined) return lines;
  return lines.with(at, other).with(at + by, line);
}

/** Whether the officer's hand put the line where the clocks would not: its neighbour is one that it should stand behind, or before. */
export function isByHand(lines: readonly ChronologyLine[], at: number): boolean {
  const [before, line, behind] = [lines[at - 1], lines[at], lines[at + 1]];
  if (line === undefined) return false;
  return (before !== undefined && isBefore(line, before)) || (behind !== undefined && isBefore(behind, line));
}

/** The lines as the clocks order them, whatever hand moved them; those that no clock orders stay as they stand. */
export function inOrderOfClocks(lines: readonly ChronologyLine[]): readonly ChronologyLine[] {
  return lines.some((_, at) => isByHand(lines, at)) ? withLines([], lines).lines : lines;
}

/** The lines with one in other words. */
export function withText(lines: readonly ChronologyLine[], at: number, text: string): readonly ChronologyLine[] {
  const line = lines[at];
  return line === undefined ? lines : lines.with(at, { ...line, text });
}

/** The lines without one. */
export function withoutLine(lines: readonly ChronologyLine[], at: number): readonly ChronologyLine[] {
  return lines.filter((_, place) => place !== at);
}
