import { z } from 'zod';

interface SettingBase {
  /** `area.name`, for instance `workbench.theme`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly category: string;
}

export interface ToggleSetting extends SettingBase {
  readonly kind: 'toggle';
  readonly initial: boolean;
}

export interface ChoiceSetting<Choice extends string = string> extends SettingBase {
  readonly kind: 'choice';
  readonly initial: Choice;
  readonly choices: readonly { readonly value: Choice; readonly title: string }[];
}

export interface NumberSetting extends SettingBase {
  readonly kind: 'number';
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
}

interface TextSetting extends SettingBase {
  readonly kind: 'text';
  readonly initial: string;
  readonly maxLength: number;
}

/** One declaration holds what the editor shows and what a stored value must be. */
export type Setting = ToggleSetting | ChoiceSetting | NumberSetting | TextSetting;

export type SettingValue = boolean | number | string;

/** The type of a setting's value. */
export type ValueOf<S extends Setting> = S extends ChoiceSetting<infer Choice> ? Choice : S['initial'];

export function settingSchema(setting: Setting): z.ZodType<SettingValue> {
  switch (setting.kind) {
    case 'toggle':
      return z.boolean();
    case 'choice':
      return z.enum(setting.choices.map((choice) => choice.value));
    case 'number':
      return z.number().min(setting.min).max(setting.max);
    case 'text':
      return z.string().max(setting.maxLength);
  }
}

/** Why a value cannot be set, in a sentence. */
export function settingRefusal(setting: Setting): string {
  switch (setting.kind) {
    case 'toggle':
      return `${setting.title} is either on or off.`;
    case 'choice':
      return `${setting.title} is one of: ${setting.choices.map((choice) => choice.title).join(', ')}.`;
    case 'number':
      return `${setting.title} lies between ${setting.min} and ${setting.max} ${setting.unit}.`;
    case 'text':
      return `${setting.title} has at most ${setting.maxLength} characters.`;
  }
}
