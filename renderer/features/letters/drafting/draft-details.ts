/** The parts around the body of a letter, as a form: whom it goes to, who signs, marking, copies. */
import { personIdSchema } from '../../../../shared/domain/ids.ts';
import { ok } from '../../../../shared/kernel/result.ts';
import type { Draft } from '../../../../shared/letters/draft.ts';
import type { Workbench } from '../../../workbench/workbench.ts';
import { docketSession, type FormField, type FormValues, peopleChoices, showForm } from '../../docket/api.ts';
import { changeDraft } from './drafting.ts';

export function askDetails(workbench: Workbench, draft: Draft): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  const text = (name: string, label: string, initial: string, more: Partial<FormField> = {}): FormField => ({
    name,
    label,
    kind: 'text',
    isWide: true,
    initial,
    ...more,
  });
  const hint = 'Values of the record stand in double braces, as {{case.letterDate}}.';
  showForm(workbench, {
    title: `Details of ${draft.letter}`,
    fields: [
      text('subject', 'Subject', draft.subject, { isRequired: true, hint }),
      text('addressee', 'Addressee, a line each', draft.addressee.join('\n')),
      text('salutation', 'Salutation', draft.salutation, { kind: 'line' }),
      {
        name: 'signatory',
        label: 'Who signs',
        kind: 'choice',
        choices: peopleChoices(records),
        initial: draft.signatory,
        hint: 'With none chosen, the chief records officer.',
      },
      { name: 'asOf', label: 'Record as of', kind: 'date', initial: draft.asOf },
      text('closing', 'Closing', draft.closing, { kind: 'line', isWide: false }),
      text('copiesTo', 'Copies to, a line each', draft.copiesTo.join('\n')),
      text('banner', 'CUI banner, empty for none', draft.marking?.banner ?? '', {
        kind: 'line',
        placeholder: 'CUI//SP-PRVCY',
      }),
      text('indicator', 'Designation indicator, a line each', draft.marking?.designationIndicator.join('\n') ?? ''),
    ],
    action: 'Use these details',
    submit: async (values) => {
      changeDraft(draft.letter, (before) => withDetails(before, values));
      return ok(null);
    },
  });
}

function withDetails(draft: Draft, values: FormValues): Draft {
  const { marking: _, signatory: _signatory, asOf: _asOf, ...rest } = draft;
  const { subject = draft.subject, salutation = '', closing = '', banner, signatory, asOf } = values;
  return {
    ...rest,
    subject: subject.replaceAll(/\s*\n\s*/g, ' '),
    salutation,
    closing,
    addressee: linesIn(values.addressee),
    copiesTo: linesIn(values.copiesTo),
    ...(signatory !== undefined && { signatory: personIdSchema.parse(signatory) }),
    ...(asOf !== undefined && { asOf: asOf as NonNullable<Draft['asOf']> }),
    ...(banner !== undefined && { marking: { banner, designationIndicator: linesIn(values.indicator) } }),
  };
}

function linesIn(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').flatMap((line) => line.trim() || []);
}
