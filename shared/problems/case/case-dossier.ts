import { type Evidence, evidenceAbout } from '../../domain/evidence/evidence.ts';
import type { Letter } from '../../domain/letter/letter.ts';
import { type CaseElement, elementState } from '../../domain/nara-case/element.ts';
import type { NaraCase } from '../../domain/nara-case/nara-case.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { plansAnswering } from '../../domain/plan/plans-answering.ts';
import type { State } from '../../domain/state.ts';
import type { Suspense } from '../../domain/suspense/suspense.ts';
import { suspensesAbout } from '../../domain/suspense/suspenses-about.ts';
import { lettersAbout } from '../../obligations/letters-about.ts';

/** What the rules on cases may read. */
export interface CaseDossier {
  readonly row: NaraCase;
  readonly letters: readonly Letter[];
  readonly plans: readonly Plan[];
  readonly evidence: readonly Evidence[];
  readonly suspenses: readonly Suspense[];
  /** Of its elements, in their order; undefined where an element has none. */
  readonly owners: readonly (Person | undefined)[];
}

export function caseDossier(row: NaraCase, state: State): CaseDossier {
  const subject = { kind: 'case', id: row.id } as const;
  return {
    row,
    letters: lettersAbout(state, row.id),
    plans: plansAnswering(state, row.id),
    evidence: evidenceAbout(state.evidence, subject),
    suspenses: suspensesAbout(state, subject),
    owners: row.elements.map(({ owner }) => owner && state.people.get(owner)),
  };
}

/** What the report must still hold: elements that are missing, or there in part. */
export function openElements({ elements }: NaraCase): readonly CaseElement[] {
  return elements.filter((element) => ['missing', 'partial'].includes(elementState(element)));
}
