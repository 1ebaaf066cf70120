/** The words that the workbench itself puts on a letter; everything else is the document's. */
import type { LetterDocument, LetterReference } from './letter-document.ts';

export const draftMark = 'DRAFT';

export function subjectLine(document: LetterDocument): string {
  return `Subject: ${document.subject}`;
}

export function referenceLabel(reference: LetterReference): string {
  return `${reference.label}: `;
}

export function enclosuresHeading(count: number): string {
  return count === 1 ? 'Enclosure' : `Enclosures (${count})`;
}

export const copiesHeading = 'Copies to';

export function letterheadAddress(addressLines: readonly string[]): string {
  return addressLines.join(' · ');
}

/** @example pageLabel(2, 6) // 'Page 2 of 6' */
export function pageLabel(page: number, pageCount: number): string {
  return `Page ${page} of ${pageCount}`;
}
