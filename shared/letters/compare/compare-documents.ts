/** Two letters side by side, section by section: lines added, removed and changed, word by word. */
import type { LetterDocument } from '../letter-document.ts';
import { align, type Step } from './align.ts';
import { cellBorder, type Section, sectionsOf } from './sections.ts';

export interface SectionDifference {
  readonly heading: string;
  /** Sections of one letter only are added or removed as a whole. */
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  /** In reading order. */
  readonly lines: readonly LineDifference[];
}

export type LineDifference =
  | { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }
  | { readonly kind: 'changed'; readonly words: readonly WordRun[] };

/** Words that follow one another and share one fate. */
export interface WordRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Sections are the same by their heading; a line is a paragraph, an item of a list, or a row of a table. */
export function compareDocuments(before: LetterDocument, after: LetterDocument): readonly SectionDifference[] {
  const [old, fresh] = [sectionsOf(before), sectionsOf(after)];
  const steps = align(
    old.map(({ heading }) => heading),
    fresh.map(({ heading }) => heading),
  );
  const queues = { old: [...old], fresh: [...fresh] };
  return steps.map((step) => sectionDifference(step, queues));
}

function sectionDifference(
  { kind, item: heading }: Step<string>,
  queues: { readonly old: Section[]; readonly fresh: Section[] },
): SectionDifference {
  const was = kind === 'added' ? undefined : queues.old.shift();
  const is = kind === 'removed' ? undefined : queues.fresh.shift();
  if (was && is) {
    const lines = compareLines(was.lines, is.lines);
    return { heading, kind: lines.every((line) => line.kind === 'same') ? 'same' : 'changed', lines };
  }
  const lines = (was ?? is)?.lines ?? [];
  const only = was ? 'removed' : 'added';
  return { heading, kind: only, lines: lines.map((text) => ({ kind: only, text })) };
}

function compareLines(before: readonly string[], after: readonly string[]): readonly LineDifference[] {
  const lines: LineDifference[] = [];
  let gone: string[] = [];
  let come: string[] = [];
  const settle = () => {
    lines.push(...pairUp(gone, come));
    gone = [];
    come = [];
  };
  for (const { kind, item } of align(before, after)) {
    if (kind === 'removed') gone.push(item);
    else if (kind === 'added') come.push(item);
    else {
      settle();
      lines.push({ kind, text: item });
    }
  }
  settle();
  return lines;
}

/** Lines that went and lines that came between the same neighbours: those alike enough to be one line that changed, in order. */
function pairUp(gone: readonly string[], come: readonly string[]): readonly LineDifference[] {
  const left = [...gone];
  const lines = come.flatMap((text): LineDifference[] => {
    const at = left.findIndex((old) => isAlike(old, text));
    if (at < 0) return [{ kind: 'added', text }];
    const removed = left.splice(0, at + 1);
    const old = removed.pop() ?? '';
    return [...removed.map(asRemoved), { kind: 'changed', words: compareWords(old, text) }];
  });
  return [...lines, ...left.map(asRemoved)];
}

function asRemoved(text: string): LineDifference {
  return { kind: 'removed', text };
}

/** Rows that name the same record, and lines that share half of the words of the longer. */
function isAlike(a: string, b: string): boolean {
  const [wordsOfA, wordsOfB] = [wordsIn(a), wordsIn(b)];
  const isSameRow = a.includes(cellBorder) && b.includes(cellBorder);
  if (isSameRow) return a.split(cellBorder)[0] === b.split(cellBorder)[0];
  const kept = align(wordsOfA, wordsOfB).filter(({ kind }) => kind === 'same').length;
  return kept * 2 >= Math.max(wordsOfA.length, wordsOfB.length);
}

function compareWords(before: string, after: string): readonly WordRun[] {
  const runs: { kind: WordRun['kind']; text: string }[] = [];
  for (const { kind, item } of align(wordsIn(before), wordsIn(after))) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.text += ` ${item}`;
    else runs.push({ kind, text: item });
  }
  return runs;
}

function wordsIn(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}
