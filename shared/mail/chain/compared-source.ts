import { type BodyWords, bodyWords } from './body-words.ts';
import type { ChainSource, NativeIds } from './chain-source.ts';
import { isControlBanner } from './furniture.ts';
import { attachmentIn, privilegeIn } from './notice-words.ts';
import type { FurnitureLine, Occurrence } from './occurrence.ts';

/** A source as its messages are compared: without their texts, so that those of a hundred thousand originals fit in memory. */
export interface ComparedSource<Said = Body> {
  readonly id: string;
  readonly native: NativeIds | null;
  readonly occurrences: readonly ComparedOccurrence<Said>[];
  /** Control banners on its pages. */
  readonly banners: readonly FurnitureLine[];
}

export interface ComparedOccurrence<Said = Body> extends OccurrenceFrame {
  readonly body: Said;
}

/** An occurrence without its words. */
type OccurrenceFrame = Pick<
  Occurrence,
  'line' | 'document' | 'level' | 'form' | 'header' | 'sent' | 'redacted' | 'marks'
>;

/** What the own words of a message say, as far as they are compared and searched. Equal texts share one. */
export interface Body extends BodyFacts {
  /** Names the text to whoever keeps the texts. */
  readonly key: number;
}

interface BodyFacts {
  readonly words: BodyWords;
  /** By which they claim a privilege; null where they do not. */
  readonly privilege: string | null;
  /** By which they speak of something that came with the message; null where they do not. */
  readonly attachment: string | null;
}

export function bodyFacts(text: string): BodyFacts {
  return { words: bodyWords(text), privilege: privilegeIn(text) ?? null, attachment: attachmentIn(text) ?? null };
}

/** Takes of a source what is compared; `bodyOf` answers the same body, or the same key of one, for the same text. */
export function comparedSource<Said>(
  { id, chain, native }: ChainSource,
  bodyOf: (text: string) => Said,
): ComparedSource<Said> {
  return {
    id,
    native: native ?? null,
    occurrences: chain.occurrences.map((occurrence) => ({
      ...frameOf(occurrence),
      body: bodyOf(occurrence.ownText),
    })),
    banners: chain.furniture.filter(({ text }) => isControlBanner(text)),
  };
}

function frameOf({ line, document, level, form, header, sent, redacted, marks }: Occurrence): OccurrenceFrame {
  return { line, document, level, form, header, sent, redacted, marks };
}

/** Texts kept in memory, each once. */
interface BodyTexts {
  bodyOf(text: string): Body;
  textOf(body: Body): string;
}

export function keepBodyTexts(): BodyTexts {
  const bodies = new Map<string, Body>();
  const texts: string[] = [];
  return {
    bodyOf(text) {
      const known = bodies.get(text);
      if (known) return known;
      const body = { key: texts.push(text) - 1, ...bodyFacts(text) };
      bodies.set(text, body);
      return body;
    },
    textOf: ({ key }) => texts[key] ?? '',
  };
}
