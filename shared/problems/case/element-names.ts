import type { CaseElement } from '../../domain/nara-case/element.ts';
import { namedFew } from '../named-few.ts';

/** What the report must hold, as the regulation or NARA's letter puts it. @example elementNames([exact, safeguards]) // '“The exact circumstances” and “The safeguards established”' */
export function elementNames(elements: readonly Pick<CaseElement, 'text'>[]): string {
  return namedFew(elements.map(({ text }) => `“${text.replace(/\.$/, '')}”`));
}
