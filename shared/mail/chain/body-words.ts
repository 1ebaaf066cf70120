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
  /** Lines of which nothing is left: a name or a paragraph stood there. */
  readonly lines: number;
  /** The message says nothing of its own: these are the words of its signature. */
  readonly isSignature: boolean;
}

const closings = new Set(mailLanguages.flatMap((language) => language.closings));
const footer =
  /^(?:\[?get outlook for|get \[outlook|sent from my|sent from (?:outlook|mail|yahoo)|sent via|envoyé de mon|envoyé depuis|von meinem .* gesendet|gesendet von|enviado desde mi|enviado do meu|inviato da|verzonden vanaf|verstuurd vanaf|skickat från)/i;
const notice =
  /\b(?:privileged|confidential|intended recipient|unauthorized (?:use|disclosure)|attorney[- ]client|schedule an? (?:calendar )?appointment|please note: this)\b/i;
const contact =
  /@|https?:|www\.|\]\(|\b(?:tel|phone|cell|mobile|fax|desk|office|work|email|e-mail)\b\s*[:.]?|\d{3}[-. )]\s?\d{3,4}/i;

/** Reads the own words of a message with its signature left out; of one that says nothing else, its signature. */
export function bodyWords(ownText: string): BodyWords {
  const { words, ...withheld } = spokenIn(ownText);
  const hashes = new Uint32Array(words.length);
  words.forEach((word, at) => {
    hashes[at] = hashOf(word);
  });
  return { hashes: hashes.sort(), count: words.length, ...withheld };
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
  const isSilent = spoken.words.length + spoken.names + spoken.passages === 0;
  return isSilent ? { ...wordsOf(lines), isSignature: lines.length > 0 } : spoken;
}

/** FNV-1a over the code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Lines that a notice may run to at the end of a message, however they are folded. */
const longestNotice = 25;

/**
 * The lines before the signature: it starts at `-- `, at a mobile client's footer, or at a closing word or bare name after which
 * nothing but short lines, contacts and a notice follows. A word of thanks that opens the message is what it says.
 */
function withoutSignature(lines: readonly string[]): readonly string[] {
  const hard = lines.findIndex((line) => /^--\s*$/.test(line) || footer.test(line));
  const kept = hard >= 0 ? lines.slice(0, hard) : lines;
  const noticed = kept.findIndex((line, at) => at >= kept.length - longestNotice && notice.test(line));
  let start = kept.length;
  for (let at = kept.length - 1; at >= 0; at--) {
    const line = kept[at] ?? '';
    if (at > 0 ? isBareName(line) || isClosing(line) || isGivenName(line) : isSignatureAlone(line)) start = at;
    else if (!isSignatureLike(line) && (noticed < 0 || at < noticed)) break;
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

/** Nothing but a withheld name, or two to four words that each are withheld or begin with a capital. */
function isBareName(line: string): boolean {
  const open = withGaps(line);
  if (isWithheld(open)) return !isPassage(marksOf(line));
  return capitalWords.test(open) && !/(?<!\b[JS]r)\.$/.test(open);
}

const capitalWords = /^(?:(?:\u25a1|\p{Lu}[\p{L}'’.-]*)\s+){1,3}(?:\u25a1|\p{Lu}[\p{L}'’.-]*),?$/u;

/** A code that withholds more than names. */
function isPassage(codes: readonly string[] | undefined): boolean {
  return codes?.some((code) => !/^\(b\)\((?:6|7\)\([CF])\)$/i.test(code)) === true;
}

/** One word with a capital at the end of a message. */
function isGivenName(line: string): boolean {
  return /^\p{Lu}\p{Ll}{1,14},?$/u.test(line);
}

/** Whether the first line of what may be a signature and nothing else begins it: `Adding (b)(6)` and `Thanks!` say something, `Thanks,` does not. */
function isSignatureAlone(line: string): boolean {
  const open = withGaps(line);
  if (isClosing(line)) return line.endsWith(',');
  return isBareName(line) && (isWithheld(open) || !open.includes(gap));
}

/** Nothing but gaps. */
function isWithheld(open: string): boolean {
  return open.includes(gap) && /^[\u25a1\s,.*_|<>[\]()-]+$/.test(open);
}

function isSignatureLike(line: string): boolean {
  const isShort = line.length <= 90 && !/[.!?:]["”')]*$/.test(line) && line.split(/\s+/, 13).length <= 12;
  return isShort || notice.test(line) || contact.test(line);
}

type Spoken = Pick<BodyWords, 'names' | 'passages' | 'lines' | 'isSignature'> & { readonly words: readonly string[] };

function wordsOf(lines: readonly string[]): Spoken {
  const plain: string[] = [];
  let passages = 0;
  let withheld = 0;
  for (const line of lines) {
    const codes = marksOf(line);
    if (isPassage(codes)) passages++;
    const open = codes || line.includes(gap) ? withGaps(line) : line;
    if (codes && isWithheld(open)) withheld++;
    plain.push(withoutLinks(open));
  }
  const found = plain.join('\n').toLowerCase().match(wordOrGap) ?? [];
  const words = found.filter((word) => word !== gap);
  return { words, names: found.length - words.length, passages, lines: withheld, isSignature: false };
}

const wordOrGap = /[\p{L}\p{N}]+|\u25a1/gu;

function withoutLinks(line: string): string {
  if (!line.includes(':') && !line.includes('](')) return line;
  return line.replace(/\]\([^)]*\)/g, ']').replace(/<?https?:\S+>?/gi, ' ');
}

/** Words that one withheld name may stand for, with title and address. */
const wordsOfName = 8;
const wordsOfPassage = 400;
/** Words that one withheld line may stand for. */
const wordsOfLine = 80;
/** Share of the shorter text that must stand in the other before withheld passages and lines are taken for the rest. */
const enoughShown = 0.75;
/** Where less is shown, no more names than these are taken to stand for words. */
const namesUnseen = 3;

/**
 * How alike two bodies are, from 0 to 1: the share of words they have in common, where words of one may hide behind the withheld
 * places of the other. Undefined where one has no words of its own left to compare.
 */
export function likeness(a: BodyWords, b: BodyWords): number | undefined {
  if (saysNothing(a) && saysNothing(b)) return undefined;
  const common = commonOf(a.hashes, b.hashes);
  const mayHide = common >= enoughShown * Math.min(a.count, b.count);
  const restA = hidden(a.count - common, b, mayHide);
  const restB = hidden(b.count - common, a, mayHide);
  if (common === 0 && restA + restB === 0) return undefined;
  return (2 * common) / (2 * common + restA + restB);
}

/** The share of words that two bodies show in common, from 0 to 1: withheld places stand for nothing. */
export function shownAlike(a: BodyWords, b: BodyWords): number {
  return a.count + b.count === 0 ? 0 : (2 * commonOf(a.hashes, b.hashes)) / (a.count + b.count);
}

function saysNothing({ count, isSignature }: BodyWords): boolean {
  return count === 0 || isSignature;
}

function hidden(rest: number, by: BodyWords, mayHide: boolean): number {
  const passages = mayHide ? by.passages * wordsOfPassage + by.lines * wordsOfLine : 0;
  const names = mayHide ? by.names : Math.min(by.names, namesUnseen);
  return Math.max(0, rest - names * wordsOfName - passages);
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
