/** What a schema finds wrong, in words an officer reads: zod's own are for programmers. */
import type { z } from 'zod';

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as ["A", "B"]',
  object: 'an object in braces',
};

/**
 * For `safeParse(value, { error: plainIssue })`. Answers the rest of a sentence whose subject is the member (`is needed`), or undefined where
 * zod's words must do; a message that stands in the schema itself goes before it.
 */
export function plainIssue(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is needed' : `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `"${key}"`).join(', ')} is not known here`;
    case 'invalid_value':
      return issue.input === undefined ? 'is needed' : `must be ${issue.values.map(String).join(' or ')}`;
    default:
      return undefined;
  }
}

/** For the `error` of a schema whose values take one form in several ways: what they must be, where a value was given at all. */
export function unlessMissing(message: string): (issue: { readonly input?: unknown }) => string {
  return ({ input }) => (input === undefined ? 'is needed' : message);
}

/** @example 'to must be a calendar date such as 2022-02-18; reason must not be empty' */
export function issuesInWords(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')} ${message}` : message))
    .join('; ');
}
