import type { Refusal } from '../../../../shared/kernel/result.ts';

/** One thing that a form asks; `name` is the member of the intent, by which refusals name it (`records.volume` for a member of a member). */
export interface FormField {
  readonly name: string;
  readonly label: string;
  /** `several`: any of the choices, as `chosenOf` reads them. */
  readonly kind: 'line' | 'text' | 'date' | 'number' | 'choice' | 'several';
  readonly isRequired?: boolean | undefined;
  readonly initial?: string | undefined;
  /** What stands there until the officer types something else, found from the other fields. */
  readonly proposed?: ((typed: FormValues) => string | undefined) | undefined;
  /** One sentence below; a function tells it of what is typed. */
  readonly hint?: string | ((value: string, typed: FormValues) => string | undefined) | undefined;
  /** Codes of refusals that are about this field. */
  readonly refusals?: readonly string[] | undefined;
  readonly placeholder?: string | undefined;
  /** For `choice`, where an optional one begins with "none", and for `several`; `about` is said on hover. */
  readonly choices?:
    | readonly { readonly value: string; readonly title: string; readonly about?: string | undefined }[]
    | undefined;
  /** Shown, and asked for, only while what stands in the fields calls for it. */
  readonly isAsked?: ((standing: FormValues) => boolean) | undefined;
  /** Wide enough for a row of its own. */
  readonly isWide?: boolean | undefined;
}

/** What was typed, by field; fields left empty are missing. */
export type FormValues = Readonly<Record<string, string>>;

/** Sentences by field, and one for the whole form under the empty name. */
export type FormErrors = Readonly<Record<string, string | undefined>>;

export function hintOf({ hint }: FormField, value: string, typed: FormValues): string | undefined {
  return typeof hint === 'function' ? hint(value, typed) : hint;
}

/** What stands in every field: what was typed, else what is proposed, else what it began with. */
export function standingValues(fields: readonly FormField[], typed: FormValues): FormValues {
  const begun = Object.fromEntries(fields.map(({ name, initial = '' }) => [name, typed[name] ?? initial]));
  const proposals = fields.flatMap(({ name, proposed }) => {
    const value = typed[name] === undefined ? proposed?.(begun) : undefined;
    return value === undefined ? [] : [[name, value] as const];
  });
  return { ...begun, ...Object.fromEntries(proposals) };
}

/** The fields that what stands in them calls for. */
export function askedFields(fields: readonly FormField[], standing: FormValues): readonly FormField[] {
  return fields.filter(({ isAsked }) => isAsked?.(standing) ?? true);
}

/** The choices that are ticked in a field of several. */
export function chosenOf(value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : value.split('\n');
}

export function withChoice(value: string, choice: string, isChosen: boolean): string {
  const others = chosenOf(value).filter((other) => other !== choice);
  return (isChosen ? [...others, choice] : others).join('\n');
}

/** What is missing before the record is asked. */
export function missingFields(fields: readonly FormField[], values: FormValues): FormErrors {
  const missing = fields.filter((field) => field.isRequired && values[field.name] === undefined);
  return Object.fromEntries(missing.map((field) => [field.name, `${field.label} is needed.`]));
}

/** What stands in these fields, trimmed; what is empty is left out, as the record's optional members are. */
export function filledIn(fields: readonly FormField[], standing: FormValues): FormValues {
  return Object.fromEntries(
    fields.map(({ name }) => [name, (standing[name] ?? '').trim()] as const).filter(([, text]) => text !== ''),
  );
}

/** Puts a refusal beside the field that it is about, where it says so; else it stands for the whole form. */
export function errorsOf(refusal: Refusal, fields: readonly FormField[]): FormErrors {
  const issues = refusal.code === 'badIntent' ? readIssues(refusal.detail?.issues) : [];
  const known = issues.flatMap(({ path, message }) => {
    const field = fields.find(({ name }) => name === path.join('.')) ?? fields.find(({ name }) => name === path[0]);
    return field === undefined ? [] : [[field.name, `${field.label} ${message}.`] as const];
  });
  if (known.length > 0) return Object.fromEntries(known);
  const isReason = refusal.code === 'reasonRequired' && fields.some(({ name }) => name === 'reason');
  const about = fields.find(({ refusals }) => refusals?.includes(refusal.code))?.name;
  return { [isReason ? 'reason' : (about ?? '')]: refusal.message };
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
