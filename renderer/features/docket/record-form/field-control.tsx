import { type ChangeEvent, useId } from 'react';
import { Field } from '../../../ui/field/field.tsx';
import { chosenOf, type FormField, withChoice } from './form-field.ts';

interface FieldControlProps {
  readonly field: FormField;
  readonly value: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

export function FieldControl(props: FieldControlProps) {
  const { field, hint, error } = props;
  const isWide = field.isWide || field.kind === 'text' || field.kind === 'several';
  return (
    <div className={isWide ? 'record-form-field is-wide' : 'record-form-field'}>
      {field.kind === 'several' ? (
        <Several {...props} />
      ) : (
        <Field label={labelOf(field)} error={error} {...(hint === undefined ? {} : { hint })}>
          {(ids) => <Control {...props} ids={ids} />}
        </Field>
      )}
    </div>
  );
}

function labelOf({ label, isRequired }: FormField): string {
  return isRequired ? `${label}, required` : label;
}

function Control({ field, value, onChange, ids }: FieldControlProps & { readonly ids: object }) {
  const control = {
    ...ids,
    name: field.name,
    value,
    'aria-required': field.isRequired ?? false,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onChange(event.target.value),
  };
  const { placeholder } = field;
  if (field.kind === 'text') return <textarea {...control} className="text-input" rows={3} placeholder={placeholder} />;
  if (field.kind !== 'choice')
    return (
      <input
        {...control}
        className="text-input"
        type={field.kind === 'line' ? 'text' : field.kind}
        placeholder={placeholder}
      />
    );
  return (
    <select {...control} className="select-input">
      {!field.isRequired && <option value="">none</option>}
      {field.isRequired && value === '' && <option value="">choose one</option>}
      {field.choices?.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.title}
        </option>
      ))}
    </select>
  );
}

/** Any of a few things, each with a box to tick. */
function Several({ field, value, hint, error, onChange }: FieldControlProps) {
  const id = useId();
  const said = error ?? hint;
  const chosen = chosenOf(value);
  return (
    <fieldset className="field record-form-several" aria-describedby={said === undefined ? undefined : id}>
      <legend>{labelOf(field)}</legend>
      {field.choices?.map((choice) => (
        <label key={choice.value} data-tooltip={choice.about}>
          <input
            type="checkbox"
            className="check-input"
            name={field.name}
            checked={chosen.includes(choice.value)}
            aria-invalid={error === undefined ? undefined : true}
            onChange={(event) => onChange(withChoice(value, choice.value, event.target.checked))}
          />
          {choice.title}
        </label>
      ))}
      {said !== undefined && (
        <p id={id} className={error === undefined ? 'field-hint' : 'field-error'}>
          {said}
        </p>
      )}
    </fieldset>
  );
}
