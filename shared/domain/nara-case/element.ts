import type { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { EventOf } from '../fact.ts';
import type { ElementId, PersonId } from '../ids.ts';
import { latest } from '../latest.ts';
import type { ElementState, elementEvents, elementSourceSchema } from './element-events.ts';

/** Something that the report to NARA must hold. */
export interface CaseElement {
  readonly id: ElementId;
  readonly text: string;
  readonly source: z.infer<typeof elementSourceSchema>;
  readonly place: number;
  readonly addedOn: LocalDate;
  readonly owner?: PersonId | undefined;
  /** In the order in which they were recorded. */
  readonly assessments: readonly Assessment[];
}

export interface Assessment {
  readonly on: LocalDate;
  readonly state: ElementState;
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}

/** How far the report holds it; missing until somebody has said more. */
export function elementState({ assessments }: CaseElement): ElementState {
  return latest(assessments)?.state ?? 'missing';
}

/** Elements of one source by state. */
export interface ElementCounts {
  readonly total: number;
  readonly met: number;
  readonly partial: number;
  readonly missing: number;
  readonly notApplicable: number;
  /** Neither missing nor partial: met, or said with a reason not to apply. */
  readonly settled: number;
}

export interface Completeness {
  /** The five of 36 CFR 1230.14(a). */
  readonly regulation: ElementCounts;
  /** What NARA's letter added. */
  readonly letter: ElementCounts;
}

/** The meter of a case: its elements counted by state, those of the regulation and those of the letter apart. */
export function completenessOf({ elements }: { readonly elements: readonly CaseElement[] }): Completeness {
  return {
    regulation: countStates(elements.filter(({ source }) => source === 'regulation')),
    letter: countStates(elements.filter(({ source }) => source === 'letter')),
  };
}

function countStates(elements: readonly CaseElement[]): ElementCounts {
  const states = elements.map(elementState);
  const count = (wanted: ElementState) => states.filter((state) => state === wanted).length;
  const [met, notApplicable] = [count('met'), count('notApplicable')];
  const open = { partial: count('partial'), missing: count('missing') };
  return { total: states.length, met, notApplicable, ...open, settled: met + notApplicable };
}

/** The elements of a case after an event, in the order of their places. */
export function evolveElements(
  elements: readonly CaseElement[],
  event: EventOf<typeof elementEvents>,
): readonly CaseElement[] {
  const { element: id } = event.data;
  const change = (how: (element: CaseElement) => CaseElement) =>
    elements.map((element) => (element.id === id ? how(element) : element));
  switch (event.type) {
    case 'case.elementAdded': {
      const { text, source, place, effective: addedOn } = event.data;
      const others = elements.filter((element) => element.id !== id);
      return [...others, { id, text, source, place, addedOn, assessments: [] }].sort((a, b) => a.place - b.place);
    }
    case 'case.elementWithdrawn':
      return elements.filter((element) => element.id !== id);
    case 'case.elementAssessed': {
      const { effective: on, state, reason, note } = event.data;
      return change((row) => ({ ...row, assessments: [...row.assessments, { on, state, reason, note }] }));
    }
    case 'case.assessmentWithdrawn':
      return change((row) => ({ ...row, assessments: row.assessments.slice(0, -1) }));
    case 'case.elementAssigned':
      return change((row) => ({ ...row, owner: event.data.owner ?? undefined }));
  }
}
