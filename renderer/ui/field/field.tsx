import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { useId } from 'react';
import { Icon } from '../icon/icon.tsx';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** A sentence: what is wrong and what to do. */
  readonly error?: string | undefined;
  readonly children: (ids: {
    readonly id: string;
    readonly 'aria-describedby'?: string;
    readonly 'aria-invalid'?: true;
  }) => ReactNode;
}

/** A label, a control and what is to be said about it. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId();
  const said = error ?? hint;
  const described = said === undefined ? {} : { 'aria-describedby': `${id}-said` };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, ...described, ...(error === undefined ? {} : { 'aria-invalid': true }) })}
      {said !== undefined && (
        <p id={`${id}-said`} className={error === undefined ? 'field-hint' : 'field-error'}>
          {error !== undefined && <Icon name="error" size={14} />}
          {said}
        </p>
      )}
    </div>
  );
}

interface FilterFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type'> {
  readonly label: string;
  readonly icon?: 'filter' | 'search';
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** One line that narrows a list; its label is read, its placeholder shows an example. */
export function FilterField({ label, icon = 'filter', onChange, ref, ...rest }: FilterFieldProps) {
  return (
    <span className="filter-field">
      <Icon name={icon} size={14} />
      <input {...rest} ref={ref} type="text" aria-label={label} onChange={(event) => onChange(event.target.value)} />
    </span>
  );
}
