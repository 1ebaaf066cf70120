import './record-form.css';
import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Result } from '../../../../shared/kernel/result.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { FieldControl } from './field-control.tsx';
import {
  askedFields,
  errorsOf,
  type FormErrors,
  type FormField,
  type FormValues,
  filledIn,
  hintOf,
  missingFields,
  standingValues,
} from './form-field.ts';

export interface RecordFormProps {
  readonly fields: readonly FormField[];
  /** What the button does, by name. */
  readonly action: string;
  readonly submit: (values: FormValues) => Promise<Result<unknown>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** Told once something was typed. */
  readonly onDidChange?: () => void;
  readonly children?: ReactNode;
}

/** Asks for the members of an intent, and shows what the record refuses beside the field it is about. */
export function RecordForm(props: RecordFormProps) {
  const { action, submit, onDone, onCancel, onDidChange, children } = props;
  const form = useRef<HTMLFormElement>(null);
  const errorId = useId();
  const [typed, setTyped] = useState<FormValues>({});
  const standing = standingValues(props.fields, typed);
  const fields = askedFields(props.fields, standing);
  const [errors, setErrors] = useState<FormErrors>({});
  const [isBusy, setBusy] = useState(false);
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onCancel();
  };

  const type = (name: string, value: string) => {
    setTyped({ ...typed, [name]: value });
    setErrors({ ...errors, [name]: undefined, '': undefined });
    onDidChange?.();
  };
  const showErrors = (found: FormErrors) => {
    setErrors(found);
    const first = fields.find(({ name }) => found[name] !== undefined);
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[name="${CSS.escape(first.name)}"]`)?.focus();
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const values = filledIn(fields, standing);
    const missing = missingFields(fields, values);
    if (Object.keys(missing).length > 0) return showErrors(missing);
    setBusy(true);
    const answer = await submit(values);
    setBusy(false);
    if (answer.ok) onDone();
    else showErrors(errorsOf(answer, fields));
  };

  return (
    <form
      ref={form}
      className="record-form"
      noValidate
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      aria-describedby={errorId}
    >
      {fields.map((field) => (
        <FieldControl
          key={field.name}
          field={field}
          value={standing[field.name] ?? ''}
          hint={hintOf(field, standing[field.name] ?? '', standing)}
          error={errors[field.name]}
          onChange={(value) => type(field.name, value)}
        />
      ))}
      {children}
      <p id={errorId} role="alert" className="record-form-error field-error">
        {errors[''] !== undefined && (
          <>
            <Icon name="error" size={14} />
            {errors['']}
          </>
        )}
      </p>
      <div className="record-form-actions">
        <Button onClick={onCancel}>Cancel</Button>
        <button type="submit" className="button button-primary" aria-busy={isBusy}>
          {action}
        </button>
      </div>
    </form>
  );
}
