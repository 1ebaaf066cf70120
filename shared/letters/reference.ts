/** Live references: every number, date, status and name of a letter is read from the record when the letter is bound. */
import { nearWords } from '../kernel/near-words.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { ofCase } from './reference/of-case.ts';
import { ofFigures } from './reference/of-figures.ts';
import { ofLetterItself, ofQuarter } from './reference/of-letter-itself.ts';
import { ofMilestone } from './reference/of-milestone.ts';
import {
  ofDocket,
  ofEvidence,
  ofLetter,
  ofOffice,
  ofPerson,
  ofPilot,
  ofPlan,
  ofPromise,
  ofSuspense,
} from './reference/of-others.ts';
import { ofRecommendation } from './reference/of-recommendation.ts';
import { ofReport, reportOf } from './reference/of-report.ts';
import { printed, type Reading, type Value } from './reference/printed.ts';
import type { RecordView } from './reference/record-view.ts';
import { referenceParts } from './reference-text.ts';

export interface Resolved {
  readonly text: string;
  /** The reference with the id of its record in place of `case` and the like: means the same in every letter of the docket. */
  readonly source: string;
}

/**
 * Reads one reference, as `UD-2022-0001.letterDate`, `M-00093.due|short`, `figure.pastDue` or, within a letter, `case.title`. Refuses with
 * `reference.malformed`, `reference.unknown` (no such record, or nothing of that name is told of it) or `reference.empty` (the record
 * does not say).
 */
export function resolveReference(view: RecordView, reference: string): Result<Resolved> {
  const parts = referenceParts(reference);
  if (!parts) {
    const sentence = `“${reference}” is no reference: it must be a record and what is told of it, as case.letterDate.`;
    return refuse('reference.malformed', sentence, { reference });
  }
  const readable = readableOf(view, parts.subject);
  if (!readable) return refuse('reference.unknown', `“${reference}” names no record of this docket.`, { reference });
  const read = readable.paths.includes(parts.path) ? readable.read : undefined;
  if (!read) {
    const near = nearWords(parts.path, readable.paths).map((path) => `${parts.subject}.${path}`);
    const sentence = `Nothing is told as “${reference}”. Nearest: ${near.join(', ')}.`;
    return refuse('reference.unknown', sentence, { reference, near });
  }
  const value = read(parts.path);
  if (value === undefined || value === '')
    return refuse('reference.empty', `The record says nothing for “${reference}”.`, { reference });
  const form = parts.form === undefined ? '' : `|${parts.form}`;
  return ok({ text: printed(value, parts.form), source: `${readable.id}.${parts.path}${form}` });
}

/** Everything that can be told of a record or of a word such as `case`, for completion in the editor. @example 'letterDate' */
export function referencePaths(view: RecordView, subject: string): readonly string[] {
  return readableOf(view, subject)?.paths ?? [];
}

/** Whether a reference tells of the letter itself (its day, its quarter), and so of nothing that could change afterwards. */
export function isOfLetterItself(source: string): boolean {
  return source.startsWith('letter.') || source.startsWith('quarter.');
}

interface Readable {
  readonly id: string;
  readonly paths: readonly string[];
  read(path: string): Value;
}

function readableOf(view: RecordView, subject: string): Readable | undefined {
  return wordOf(view, subject) ?? recordOf(view, subject);
}

/** What a word means in this letter; ids of records are never among these words. */
function wordOf(view: RecordView, word: string): Readable | undefined {
  const { state, scope } = view;
  if (word === 'figure') return readable('figure', null, ofFigures, view);
  if (word === 'docket') return state.docket && readable('docket', state.docket, ofDocket, view);
  if (!scope) return undefined;
  if (word === 'letter') return readable('letter', scope, ofLetterItself, view);
  if (word === 'quarter') return readable('quarter', scope, ofQuarter, view);
  if (word === 'signatory') return scope.signatory && readable(scope.signatory.id, scope.signatory, ofPerson, view);
  const { about } = scope;
  return about.kind !== 'docket' && word === about.kind ? recordOf(view, about.id) : undefined;
}

function recordOf(view: RecordView, id: string): Readable | undefined {
  const { state } = view;
  return (
    inTable(state.cases, id, ofCase, view) ??
    inTable(state.recommendations, id, ofRecommendation, view) ??
    inTable(state.milestones, id, ofMilestone, view) ??
    inTable(state.plans, id, ofPlan, view) ??
    inTable(state.people, id, ofPerson, view) ??
    inTable(state.offices, id, ofOffice, view) ??
    inTable(state.letters, id, ofLetter, view) ??
    inTable(state.pilots, id, ofPilot, view) ??
    inTable(state.suspenses, id, ofSuspense, view) ??
    inTable(state.promises, id, ofPromise, view) ??
    inTable(state.evidence, id, ofEvidence, view) ??
    inReport(id, view)
  );
}

/** Looked for after the tables above, since it reads every recommendation. */
function inReport(id: string, view: RecordView): Readable | undefined {
  const report = reportOf(view, id);
  return report && readable(id, report, ofReport, view);
}

function inTable<Row>(
  table: { get(id: never): Row | undefined },
  id: string,
  readings: Readonly<Record<string, Reading<Row, RecordView>>>,
  view: RecordView,
): Readable | undefined {
  const row = table.get(id as never);
  return row === undefined ? undefined : readable(id, row, readings, view);
}

function readable<Row>(
  id: string,
  row: Row,
  readings: Readonly<Record<string, Reading<Row, RecordView>>>,
  view: RecordView,
): Readable {
  return { id, paths: Object.keys(readings), read: (path) => readings[path]?.(row, view) };
}
