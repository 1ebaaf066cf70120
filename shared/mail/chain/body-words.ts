import { mailLanguages } from './mail-languages.ts';
import { gap, marksOf, withGaps } from './release-marks.ts';

/** The words of a message's own body, made to be compared across copies. */
export interface BodyWords {
  /** A hash of each word, sorted; a word that comes twice stands twice. A third of what the words themselves would hold. */
  readonly hashes: Uint32Array;
  readonly count: number;
  /** Withheld names and numbers: each may hide a few words. */
  readonly names: number;
  /** Withheld passages, such as (b)(5): each may hide any number of words. */
  readonly passages: number;
}

const closings = new Set(mailLanguages.flatMap((language) => language.closings));
const footer =
  /^(?:\[?get outlook for|get \[outlook|sent from my|sent from (?:outlook|mail|yahoo)|sent via|envoyé de mon|envoyé depuis|von meinem .* gesendet|gesendet von|enviado desde mi|enviado do meu|inviato da|verzonden vanaf|verstuurd vanaf|skickat från)/i;
const notice =
  /\b(?:privileged|confidential|intended recipient|unauthorized (?:use|disclosure)|attorney[- ]client|schedule an? (?:calendar )?appointment|please note: this)\b/i;
const contact =
  /@|https?:|www\.|\]\(|\b(?:tel|phone|cell|mobile|fax|desk|office|work|email|e-mail)\b\s*[:.]?|\d{3}[-. )]\s?\d{3,4}/i;

/** Reads the own words of a message: with its signature left out, or whole where it has nothing else. */
export function bodyWords(ownText: string): BodyWords {
  const { words, names, passages } = spokenIn(ownText);
  return { hashes: Uint32Array.from(words, hashOf).sort(), count: words.length, names, passages };
}

/** The same words as they stand, in lower case. */
export function plainWords(ownText: string): readonly string[] {
  return spokenIn(ownText).words;
}

function spokenIn(ownText: string): Spoken {
  const lines = ownText
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const spoken = wordsOf(withoutSignature(lines));
  return spoken.words.length + spoken.names + spoken.passages > 0 ? spoken : wordsOf(lines);
}

/** FNV-1a over the code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/**
 * The lines before the signature: it starts at `-- `, at a mobile client's footer, or at a closing word or bare name after which
 * nothing but short lines, contacts and notices follows.
 */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const hard = lines.findIndex((line) => /^--\s*$/.test(line) || footer.test(line));
  const kept = hard >= 0 ? lines.slice(0, hard) : lines;
  let start = kept.length;
  for (let at = kept.length - 1; at >= 0; at--) {
    const line = kept[at] ?? '';
    if (isClosing(line) || isBareName(line)) start = at;
    else if (!isSignatureLike(line)) break;
  }
  return kept.slice(0, start);
}

function isClosing(line: string): boolean {
  return closings.has(
    line
      .toLowerCase()
      .replace(/[\s,.!*_-]+$/g, '')
      .replace(/^[*_]+/, ''),
  );
}

/** Nothing but a withheld name, or two to four words that each begin with a capital. */
function isBareName(line: string): boolean {
  const open = withGaps(line).replace(/[\s,.*_|<>[\]()-]/g, '');
  if (open !== '' && open.replaceAll(gap, '') === '') return true;
  return /^(?:[\p{Lu}][\p{L}'’.-]*\s+){1,3}[\p{Lu}][\p{L}'’.-]*,?$/u.test(line);
}

function isSignatureLike(line: string): boolean {
  if (notice.test(line) || contact.test(line)) return true;
  return line.length <= 90 && !/[.!?:]["”')]*$/.test(line) && line.split(/\s+/).length <= 12;
}

interface Spoken {
  readonly words: readonly string[];
  readonly names: number;
  readonly passages: number;
}

function wordsOf(lines: readonly string[]): Spoken {
  const words: string[] = [];
  let names = 0;
  let passages = 0;
  for (const line of lines) {
    const codes = marksOf(line);
    if (codes?.some((code) => !/^\(b\)\((?:6|7\)\([CF])\)$/i.test(code))) passages++;
    const plain = withGaps(line)
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/<?https?:\S+>?/gi, ' ');
    for (const word of plain.toLowerCase().match(/[\p{L}\p{N}]+|\u25a1/gu) ?? []) {
      if (word === gap) names++;
      else words.push(word);
    }
  }
  return { words, names, passages };
}

/** Words that one withheld name may stand for, with title and address. */
const wordsOfName = 8;
const wordsOfPassage = 400;

/**
 * How alike two bodies are, from 0 to 1: the share of words they have in common, where words of one may hide behind the withheld
 * places of the other. Undefined where one has no words left to compare.
 */
export function likeness(a: BodyWords, b: BodyWords): number | undefined {
  if (a.count === 0 && b.count === 0) return a.names + a.passages + b.names + b.passages > 0 ? undefined : 1;
  const common = commonOf(a.hashes, b.hashes);
  const restA = hidden(a.count - common, b);
  const restB = hidden(b.count - common, a);
  if (common === 0 && restA + restB === 0) return undefined;
  return (2 * common) / (2 * common + restA + restB);
}

/** How many of both there are in two sorted lists. */
function commonOf(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let inA = 0, inB = 0; inA < a.length && inB < b.length; ) {
    const apart = (a[inA] ?? 0) - (b[inB] ?? 0);
    if (apart === 0) common++;
    if (apart <= 0) inA++;
    if (apart >= 0) inB++;
  }
  return common;
}

function hidden(rest: number, by: BodyWords): number {
  return Math.max(0, rest - by.names * wordsOfName - by.passages * wordsOfPassage);
}
