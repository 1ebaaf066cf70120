import type { ComparedSource } from './compared-source.ts';
import type { Distinct } from './distinct-messages.ts';
import type { ChainFinding, Place } from './finding.ts';
import { placeOf } from './redaction-findings.ts';

const mostPlaces = 200;

/** Words of privilege in a message's own text: it must not be released before counsel has seen it. */
export function privilegeFindings(message: Distinct): ChainFinding[] {
  for (const copy of message.copies) {
    const words = copy.occurrence.body.privilege;
    if (words !== null) return [{ kind: 'privilegeNotice', message: message.id, words, places: [placeOf(copy)] }];
  }
  return [];
}

/** Control banners on the pages of a source, one finding for each wording; also where a body begins or ends with one. */
export function bannerFindings({ id, banners }: ComparedSource): ChainFinding[] {
  const byWords = new Map<string, Place[]>();
  for (const { line, text } of banners) {
    const places = byWords.get(text) ?? [];
    if (places.length < mostPlaces) places.push({ source: id, line });
    byWords.set(text, places);
  }
  return [...byWords].map(([banner, places]) => ({ kind: 'controlBanner', source: id, banner, places }));
}

/** How often each exemption is claimed in a source. */
export function markFindings({ id, occurrences }: ComparedSource): ChainFinding[] {
  const codes: Record<string, number> = {};
  const places: Place[] = [];
  for (const { marks } of occurrences)
    for (const mark of marks) {
      for (const code of mark.codes) codes[code] = (codes[code] ?? 0) + 1;
      if (places.length < mostPlaces) places.push({ source: id, line: mark.line });
    }
  return places.length === 0 ? [] : [{ kind: 'releaseMarks', source: id, codes, places }];
}
