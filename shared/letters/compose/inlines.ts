import type { Result } from '../../kernel/result.ts';
import type { HeadingBlock, Inline, ListBlock, ListItem, ParagraphBlock, TextInline } from '../letter-document.ts';
import type { RecordView } from '../reference/record-view.ts';
import { type Resolved, resolveReference } from '../reference.ts';
import { cutReferences } from '../reference-text.ts';

export function text(words: string): TextInline {
  return { kind: 'text', text: words };
}

export function subheading(words: string): HeadingBlock {
  return { kind: 'heading', level: 3, content: [text(words)] };
}

export function bullets(items: readonly ListItem[]): ListBlock {
  return { kind: 'list', ordered: false, items };
}

/**
 * Words of a computed block with {{references}}, each of which the record must answer; throws TypeError where it does not. What the
 * officer typed goes in by reference or as `text`, never into these words: it may hold braces.
 */
export function prose(view: RecordView, words: string, marks: Pick<TextInline, 'bold'> = {}): Inline[] {
  return cutReferences(words).map((stretch) => {
    if (stretch.kind === 'text') return { ...text(stretch.text), ...marks };
    return { ...told(resolvedOf(resolveReference(view, stretch.reference))), ...marks };
  });
}

export function told({ text: words, source }: Resolved): TextInline {
  return { ...text(words), source };
}

/** One paragraph of these sentences, as `prose` reads them. */
export function paragraph(view: RecordView, ...sentences: readonly string[]): ParagraphBlock {
  return { kind: 'paragraph', content: prose(view, sentences.join(' ')) };
}

/** A cell or a value that may be missing: what the record says for the reference, else these words. */
export function orElse(view: RecordView, reference: string, otherwise: string): Inline[] {
  const resolved = resolveReference(view, reference);
  return [resolved.ok ? told(resolved.value) : text(otherwise)];
}

/** Inlines with words between them. */
export function joined(parts: readonly (readonly Inline[])[], between: string): Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(between), ...part]));
}

function resolvedOf(resolved: Result<Resolved>): Resolved {
  if (resolved.ok) return resolved.value;
  throw new TypeError(resolved.message);
}
