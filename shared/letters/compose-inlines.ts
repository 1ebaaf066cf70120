import type { HeadingBlock, ListBlock, ListItem, ParagraphBlock, TextInline } from './letter-document.ts';

export function text(words: string): TextInline {
  return { kind: 'text', text: words };
}

export function bold(words: string): TextInline {
  return { kind: 'text', text: words, bold: true };
}

/** One paragraph of these sentences. */
export function paragraph(...sentences: readonly string[]): ParagraphBlock {
  return { kind: 'paragraph', content: [text(sentences.join(' '))] };
}

export function heading(words: string): HeadingBlock {
  return { kind: 'heading', level: 2, content: [text(words)] };
}

export function bullets(items: readonly ListItem[]): ListBlock {
  return { kind: 'list', ordered: false, items };
}
