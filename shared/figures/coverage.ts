/** How far the demands on each open case are met, and by how much evidence. */
import type { CaseId, ElementId } from '../domain/ids.ts';
import { type CaseElement, elementState } from '../domain/nara-case/element.ts';
import type { ElementState } from '../domain/nara-case/element-events.ts';
import type { State } from '../domain/state.ts';
import { rowsById } from '../kernel/table.ts';

export interface CaseCoverage {
  readonly case: CaseId;
  /** In the order of their places. */
  readonly elements: readonly ElementCoverage[];
}

interface ElementCoverage {
  readonly id: ElementId;
  readonly text: string;
  readonly source: CaseElement['source'];
  readonly state: ElementState;
  /** Pieces of evidence linked to it, in whatever role; each counted once. */
  readonly evidence: number;
}

/** Open cases that have elements, in order of ids. Reads the evidence once, whatever the number of cases. */
export function demandCoverage(state: State): readonly CaseCoverage[] {
  const pieces = piecesByElement(state);
  return rowsById(state.cases)
    .filter(({ closure, elements }) => closure === undefined && elements.length > 0)
    .map((row) => ({
      case: row.id,
      elements: row.elements.map((element) => ({
        id: element.id,
        text: element.text,
        source: element.source,
        state: elementState(element),
        evidence: pieces.get(keyOf(row.id, element.id)) ?? 0,
      })),
    }));
}

interface HasElements {
  readonly elements: readonly { readonly state: ElementState }[];
}

/** The cases of which most is still to be shown, at most so many; those alike stay in their order. */
export function leastComplete<Row extends HasElements>(cases: readonly Row[], most: number): readonly Row[] {
  const unmet = ({ elements }: HasElements) =>
    elements.filter(({ state }) => state === 'missing' || state === 'partial').length;
  return cases.toSorted((a, b) => unmet(b) - unmet(a)).slice(0, most);
}

function piecesByElement({ evidence }: State): ReadonlyMap<string, number> {
  const pieces = new Map<string, number>();
  for (const { links } of evidence.values()) {
    const keys = links.flatMap(({ subject, element }) =>
      subject.kind === 'case' && element !== undefined ? [keyOf(subject.id, element)] : [],
    );
    for (const key of new Set(keys)) pieces.set(key, (pieces.get(key) ?? 0) + 1);
  }
  return pieces;
}

function keyOf(id: CaseId, element: ElementId): string {
  return `${id}/${element}`;
}
