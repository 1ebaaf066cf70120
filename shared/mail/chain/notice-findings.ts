import type { ChainSource, Distinct } from './distinct-messages.ts';
import type { ChainFinding, Place } from './finding.ts';
import { isControlBanner } from './furniture.ts';
import { placeOf } from './redaction-findings.ts';

const privilege =
  /\b(?:attorney[- ]client|attorney work[- ]product|deliberative process|privileged (?:and|&|\/) confidential|privileged communication|legally privileged|secret professionnel|anwaltsgeheimnis|secreto profesional)\b/i;
const mostPlaces = 200;

/** The words by which a text claims a privilege, as `attorney-client`; undefined where none do. */
export function privilegeIn(text: string): string | undefined {
  return privilege.exec(text)?.[0];
}

/** Words of privilege in a message's own text: it must not be released before counsel has seen it. */
export function privilegeFindings(message: Distinct): ChainFinding[] {
  for (const copy of message.copies) {
    const words = privilegeIn(copy.occurrence.ownText);
    if (words) return [{ kind: 'privilegeNotice', message: message.id, words, places: [placeOf(copy)] }];
  }
  return [];
}

/** Control banners on the pages of a source, one finding for each wording; also where a body begins or ends with one. */
export function bannerFindings({ id, chain }: ChainSource): ChainFinding[] {
  const byWords = new Map<string, Place[]>();
  for (const { line, text } of chain.furniture) {
    if (!isControlBanner(text)) continue;
    const places = byWords.get(text) ?? [];
    if (places.length < mostPlaces) places.push({ source: id, line });
    byWords.set(text, places);
  }
  return [...byWords].map(([banner, places]) => ({ kind: 'controlBanner', source: id, banner, places }));
}

/** How often each exemption is claimed in a source. */
export function markFindings({ id, chain }: ChainSource): ChainFinding[] {
  const codes: Record<string, number> = {};
  const places: Place[] = [];
  for (const { marks } of chain.occurrences)
    for (const mark of marks) {
      for (const code of mark.codes) codes[code] = (codes[code] ?? 0) + 1;
      if (places.length < mostPlaces) places.push({ source: id, line: mark.line });
    }
  return places.length === 0 ? [] : [{ kind: 'releaseMarks', source: id, codes, places }];
}
