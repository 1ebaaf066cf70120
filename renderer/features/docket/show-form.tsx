import type { ReactNode } from 'react';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { FormDialog } from './record-form/form-dialog.tsx';
import type { FormField, FormValues } from './record-form/form-field.ts';
import { weekdayOf } from './weekday-of.ts';

interface ShownForm {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly fields: readonly FormField[];
  /** What the button does, by name. */
  readonly action: string;
  readonly submit: (values: FormValues) => Promise<Result<unknown>>;
}

/** Asks in a dialog, which closes when the record has taken what was asked. */
export function showForm({ dialogs }: Workbench, form: ShownForm): void {
  dialogs.show((close) => <FormDialog {...form} onClose={close} />);
}

/** The day on which a fact became true, today unless another is given. */
export function effectiveField(label: string, refusals: readonly string[] = []): FormField {
  const today = docketSession.getState().status?.today;
  return {
    name: 'effective',
    label,
    kind: 'date',
    isRequired: true,
    initial: today,
    hint: weekdayOf,
    refusals: ['futureDate', 'beforeItExisted', 'beforeItHappened', 'beforeLastMove', ...refusals],
  };
}

export const reasonField: FormField = { name: 'reason', label: 'Reason', kind: 'text', isRequired: true };
