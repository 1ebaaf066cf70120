import type { Refusal } from '../../../../shared/kernel/result.ts';

/** One thing that a form asks; `name` is the member of the intent, by which refusals name it. */
export interface FormField {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'date' | 'number' | 'choice';
  readonly isRequired?: boolean | undefined;
  readonly initial?: string | undefined;
  /** One sentence below; a function tells it of what is typed. */
  readonly hint?: string | ((value: string) => string | undefined) | undefined;
  readonly placeholder?: string | undefined;
  /** For `choice`; an optional one begins with "none". */
  readonly choices?: readonly { readonly value: string; readonly title: string }[] | undefined;
  /** Wide enough for a row of its own. */
  readonly isWide?: boolean | undefined;
}

/** What was typed, by field; fields left empty are missing. */
export type FormValues = Readonly<Record<string, string>>;

/** Sentences by field, and one for the whole form under the empty name. */
export type FormErrors = Readonly<Record<string, string | undefined>>;

export function hintOf({ hint }: FormField, value: string): string | undefined {
  return typeof hint === 'function' ? hint(value) : hint;
}

/** What is missing before the record is asked. */
export function missingFields(fields: readonly FormField[], values: FormValues): FormErrors {
  const missing = fields.filter((field) => field.isRequired && values[field.name] === undefined);
  return Object.fromEntries(missing.map((field) => [field.name, `${field.label} is needed.`]));
}

/** Trimmed; what is empty is left out, as the record's optional members are. */
export function filledIn(typed: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(typed)
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([, text]) => text !== ''),
  );
}

/** Puts a refusal beside the field that it is about, where it says so; else it stands for the whole form. */
export function errorsOf(refusal: Refusal, fields: readonly FormField[]): FormErrors {
  const issues = refusal.code === 'badIntent' ? readIssues(refusal.detail?.issues) : [];
  const known = issues.flatMap(({ path, message }) => {
    const field = fields.find(({ name }) => name === path[0]);
    return field === undefined ? [] : [[field.name, `${field.label} ${message}.`] as const];
  });
  if (known.length > 0) return Object.fromEntries(known);
  const isReason = refusal.code === 'reasonRequired' && fields.some(({ name }) => name === 'reason');
  return { [isReason ? 'reason' : '']: refusal.message };
}

interface Issue {
  readonly path: readonly unknown[];
  readonly message: string;
}

function readIssues(issues: unknown): readonly Issue[] {
  return Array.isArray(issues) ? issues.filter(isIssue) : [];
}

function isIssue(value: unknown): value is Issue {
  const { path, message } = Object(value) as { path?: unknown; message?: unknown };
  return Array.isArray(path) && typeof message === 'string';
}
