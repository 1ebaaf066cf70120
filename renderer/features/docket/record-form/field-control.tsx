import type { ChangeEvent } from 'react';
import { Field } from '../../../ui/field/field.tsx';
import { type FormField, hintOf } from './form-field.ts';

interface FieldControlProps {
  readonly field: FormField;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

export function FieldControl({ field, value, error, onChange }: FieldControlProps) {
  const hint = hintOf(field, value);
  const control = {
    name: field.name,
    value,
    'aria-required': field.isRequired ?? false,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onChange(event.target.value),
  };
  const { placeholder } = field;
  return (
    <div className={field.isWide || field.kind === 'text' ? 'record-form-field is-wide' : 'record-form-field'}>
      <Field
        label={field.isRequired ? `${field.label}, required` : field.label}
        error={error}
        {...(hint === undefined ? {} : { hint })}
      >
        {(ids) => {
          if (field.kind === 'text')
            return <textarea {...ids} {...control} className="text-input" rows={3} placeholder={placeholder} />;
          if (field.kind !== 'choice')
            return (
              <input
                {...ids}
                {...control}
                className="text-input"
                type={field.kind === 'line' ? 'text' : field.kind}
                placeholder={placeholder}
              />
            );
          return (
            <select {...ids} {...control} className="select-input">
              {!field.isRequired && <option value="">none</option>}
              {field.isRequired && value === '' && <option value="">choose one</option>}
              {field.choices?.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.title}
                </option>
              ))}
            </select>
          );
        }}
      </Field>
    </div>
  );
}
