/** `{{subject.path}}` and `{{subject.path|form}}`, as templates and the one-line parts of a draft write them. */

export type Stretch =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly reference: string };

const braces = /\{\{\s*([^{}]*?)\s*\}\}/g;

/**
 * Cuts text at its references; what is not in double braces stays text.
 * @example cutReferences('due {{case.responseDue}}.') // [text 'due ', reference 'case.responseDue', text '.']
 */
export function cutReferences(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const match of text.matchAll(braces)) {
    if (match.index > at) stretches.push({ kind: 'text', text: text.slice(at, match.index) });
    stretches.push({ kind: 'reference', reference: match[1] ?? '' });
    at = match.index + match[0].length;
  }
  if (at < text.length) stretches.push({ kind: 'text', text: text.slice(at) });
  return stretches;
}

export interface ReferenceParts {
  /** A record's id, or a word such as `case` or `figure`. */
  readonly subject: string;
  readonly path: string;
  /** How it is printed, where not as letters do: `short` prints `30 Nov 2021`. */
  readonly form?: string;
}

/** Ids may hold dots, so the last one parts subject and path; undefined where there is none. */
export function referenceParts(reference: string): ReferenceParts | undefined {
  const match = /^(.+)\.([A-Za-z]\w*)(?:\|(\w+))?$/.exec(reference);
  const [, subject, path, form] = match ?? [];
  if (subject === undefined || path === undefined) return undefined;
  return { subject, path, ...(form !== undefined && { form }) };
}
