import { useId } from 'react';
import type { Setting, SettingValue } from '../../platform/settings/setting.ts';
import { Field } from '../../ui/field/field.tsx';

interface SettingControlProps {
  readonly setting: Setting;
  readonly value: SettingValue;
  readonly error: string | undefined;
  readonly onChange: (value: SettingValue) => void;
}

/** The control that fits the kind of the setting. */
export function SettingControl(props: SettingControlProps) {
  const { setting, value, error, onChange } = props;
  if (setting.kind === 'toggle') return <Toggle {...props} />;
  return (
    <Field label={setting.title} hint={setting.description} error={error}>
      {(ids) => {
        switch (setting.kind) {
          case 'choice':
            return (
              <select
                {...ids}
                className="select-input"
                value={String(value)}
                onChange={(event) => onChange(event.target.value)}
              >
                {setting.choices.map((choice) => (
                  <option key={choice.value} value={choice.value}>
                    {choice.title}
                  </option>
                ))}
              </select>
            );
          case 'number':
            return (
              <span className="number-input">
                <input
                  {...ids}
                  className="text-input"
                  type="number"
                  min={setting.min}
                  max={setting.max}
                  step={setting.step}
                  value={Number(value)}
                  onChange={(event) => onChange(event.target.valueAsNumber)}
                />
                {setting.unit}
              </span>
            );
          case 'text':
            return (
              <input
                {...ids}
                className="text-input"
                value={String(value)}
                onChange={(event) => onChange(event.target.value)}
              />
            );
        }
      }}
    </Field>
  );
}

function Toggle({ setting, value, onChange }: SettingControlProps) {
  const id = useId();
  return (
    <div className="field setting-toggle">
      <input
        id={id}
        type="checkbox"
        className="check-input"
        checked={value === true}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{setting.title}</label>
      <p id={`${id}-hint`} className="field-hint">
        {setting.description}
      </p>
    </div>
  );
}
