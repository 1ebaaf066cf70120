import { formatLetterDate } from '../../calendar/letter-date.ts';
import { formatDate } from '../../calendar/local-date-arithmetic.ts';
import { caseIdSchema, milestoneIdSchema } from '../../domain/ids.ts';
import type { ToldFact } from '../../domain/letter/events.ts';
import { type Letter, letterDay } from '../../domain/letter/letter.ts';
import { currentDue, type Milestone } from '../../domain/milestone/milestone.ts';
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import type { State } from '../../domain/state.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { lettersAbout } from '../../obligations/letters-about.ts';

/** What the rule on what a letter said may read: nothing, unless it is the last word of its matter and is out. */
export interface SayingDossier {
  readonly row: Letter;
  readonly told: readonly ToldFact[];
  /** The records that it told of, those that are still there. */
  readonly records: readonly (Milestone | NaraCase)[];
}

const none: readonly never[] = [];

export function sayingDossier(row: Letter, state: State): SayingDossier {
  const told = row.sent && isLastWord(row, state) ? (row.issued?.told ?? none) : none;
  const ids = [...new Set(told.flatMap(({ source }) => standingFact(source)?.id ?? []))];
  return { row, told, records: ids.flatMap((id) => recordOf(state, id) ?? []) };
}

function isLastWord(row: Letter, state: State): boolean {
  const about = row.case ?? row.recommendations[0];
  const day = letterDay(row);
  if (!about || !day || row.superseded) return false;
  return !lettersAbout(state, about).some((other) => {
    const otherDay = letterDay(other);
    return other.id !== row.id && other.to === row.to && otherDay !== undefined && otherDay > day;
  });
}

function recordOf(state: State, text: string): Milestone | NaraCase | undefined {
  const [milestone, naraCase] = [milestoneIdSchema.safeParse(text), caseIdSchema.safeParse(text)];
  return (
    (milestone.success ? state.milestones.get(milestone.data) : undefined) ??
    (naraCase.success ? state.cases.get(naraCase.data) : undefined)
  );
}

/** One statement that is no longer the docket's. */
export interface SaidOtherwise {
  readonly about: string;
  /** As a sentence names it: 'the date'. */
  readonly what: string;
  readonly said: string;
  /** Undefined where the docket has no such day any more. */
  readonly now: LocalDate | undefined;
  /** The day of the entry that changed it, where the record keeps it. */
  readonly since?: LocalDate | undefined;
}

/** In the order of the letter. A move of which a letter told is no difference: the authority knows. */
export function saidOtherwise(told: readonly ToldFact[], records: SayingDossier['records']): readonly SaidOtherwise[] {
  const seen = new Set<string>();
  return told.flatMap(({ source, text }): SaidOtherwise[] => {
    const fact = standingFact(source);
    // A letter may print one day twice: in a sentence, and short in a table.
    const key = `${fact?.id}.${fact?.path}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const record = fact && records.find(({ id }) => id === fact.id);
    if (!fact || !record) return [];
    const reading = 'plan' in record ? ofMilestone(record, fact.path) : ofCase(record, fact.path);
    if (!reading || isSameDay(text, reading.now)) return [];
    return [{ about: fact.id, said: text, ...reading }];
  });
}

/** `M-00093.due|short` without its form; undefined for what is no day that stands still. */
function standingFact(source: string): { readonly id: string; readonly path: string } | undefined {
  const match = /^(.+)\.(due|originalDue|completedOn|letterDate|responseDue|acknowledgedOn)(?:\|\w+)?$/.exec(source);
  const [, id, path] = match ?? [];
  return id === undefined || path === undefined ? undefined : { id, path };
}

type Reading = Omit<SaidOtherwise, 'about' | 'said'>;

function ofMilestone(row: Milestone, path: string): Reading | undefined {
  const last = row.reschedules.at(-1);
  if (path === 'due') return last?.toldIn ? undefined : { what: 'the date', now: currentDue(row), since: last?.on };
  if (path === 'originalDue') return { what: 'the original date', now: row.originalDue };
  return path === 'completedOn' ? { what: 'the completion', now: row.completedOn } : undefined;
}

function ofCase(row: NaraCase, path: string): Reading | undefined {
  if (path === 'letterDate') return { what: 'the date of NARA’s letter', now: row.letterDate };
  if (path === 'responseDue') return { what: 'the day of the response', now: row.responseDue };
  return path === 'acknowledgedOn' ? { what: 'the acknowledgement', now: row.acknowledgedOn } : undefined;
}

function isSameDay(text: string, day: LocalDate | undefined): boolean {
  const words = text.replaceAll('\u00a0', ' ');
  return day !== undefined && (words === formatLetterDate(day) || words === formatDate(day));
}
