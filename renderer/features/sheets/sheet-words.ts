/** A sheet and its rows in words. */
import type { LayoutFit, SheetOutcome, SheetPreviewed, SheetRow } from '../../../shared/contracts/sheet.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';

/** In the order in which they are offered as filters: what asks for a look comes last, as in the sheet's own account. */
export const outcomes = [
  'added',
  'changed',
  'alreadyThere',
  'differs',
  'refused',
] as const satisfies readonly SheetOutcome[];

export const outcomeWords: Readonly<Record<SheetOutcome, string>> = {
  added: 'New',
  changed: 'Changed',
  alreadyThere: 'Already there',
  differs: 'Contradicts the record',
  refused: 'Refused',
};

/** @example rowsInWords(1) // '1 row' */
export function rowsInWords(count: number): string {
  return counted(count, 'row').replace(String(count), count.toLocaleString('en-US'));
}

export function goodRows({ counts }: Pick<SheetPreviewed, 'counts'>): number {
  return counts.added + counts.changed;
}

export function badRows({ counts }: Pick<SheetPreviewed, 'counts'>): number {
  return counts.differs + counts.refused;
}

/** As what a sheet was recognised, and by what. */
export function recognitionInWords({
  layout,
  fits,
  missing,
}: Pick<SheetPreviewed, 'layout' | 'fits' | 'missing'>): string {
  const fit = fits.find((one) => one.layout === layout);
  if (fit === undefined) return '';
  const named = `${counted(fit.named, 'column')} of its header ${fit.named === 1 ? 'is' : 'are'} known there`;
  if (missing.length === 0) return `Read as ${fit.title}: ${named}, and none that is needed is missing.`;
  return `Nearest to ${fit.title}: ${named}. It is not told yet which column is ${inWords(missing)}.`;
}

/** @example 'Milestones: 9 columns fit' */
export function fitInWords({ title, named, missing }: LayoutFit): string {
  const fits = `${counted(named, 'column')} ${named === 1 ? 'fits' : 'fit'}`;
  return missing.length === 0 ? `${title}: ${fits}` : `${title}: ${fits}, lacks ${inWords(missing)}`;
}

/** What a row says or why it cannot be taken, in one line. What its record's number says already is left out. */
export function rowInWords({ outcome, subject, faults, differences, given, notes }: SheetRow): string {
  if (outcome === 'refused') return faults.map(({ place, message }) => `${place}: ${message}`).join(' ');
  const changes = differences.map(({ title, recorded, given: now }) => `${title}: ${recorded || 'nothing'} → ${now}`);
  const texts = given.map(({ text }) => text).filter((text) => !subject?.id.includes(text));
  return [...(changes.length > 0 ? [changes.join('; ')] : [texts.join(' · ')]), ...notes].join('. ');
}

/** @example inWords(['Report', 'Issue Date']) // 'Report and Issue Date' */
function inWords(titles: readonly string[]): string {
  const last = titles.at(-1) ?? '';
  return titles.length < 2 ? last : `${titles.slice(0, -1).join(', ')} and ${last}`;
}
