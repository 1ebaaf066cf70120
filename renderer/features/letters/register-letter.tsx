import { z } from 'zod';
import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { type CaseId, caseIdSchema } from '../../../shared/domain/ids.ts';
import { type LetterKind, letterKindSchema } from '../../../shared/domain/letter/events.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import {
  aWritableDocket,
  docketSession,
  FormDialog,
  type FormField,
  type FormValues,
  openRecord,
  record,
} from '../docket/api.ts';

/** A letter that was sent before the workbench. */
export const registerLetter: WorkbenchCommand = {
  id: 'letter.register',
  title: 'Register a Letter That Was Sent Elsewhere…',
  category: 'Letters',
  icon: 'mail',
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.letters', group: '1_draft', order: 2 }],
  run: (workbench) => ask(workbench, undefined, 'response'),
};

const argsSchema = z.object({ case: caseIdSchema, kind: letterKindSchema });

/** For links. */
export const registerFor: WorkbenchCommand<z.infer<typeof argsSchema>> = {
  id: 'letter.registerFor',
  title: 'Register a Letter of This Case…',
  category: 'Letters',
  requires: aWritableDocket,
  args: argsSchema,
  run: (workbench, args) => ask(workbench, args.case, args.kind),
};

function ask(workbench: Workbench, of: CaseId | undefined, kind: LetterKind): void {
  const submit = async ({
    effective,
    letter = '',
    case: id = '',
    quarter,
    title = '',
    evidence,
    ...typed
  }: FormValues) => {
    const registered = await record(workbench, {
      intent: 'RegisterLetter',
      letter,
      case: id,
      title,
      kind: typed.kind === 'quarterlyStatus' ? 'quarterlyStatus' : 'response',
      ...(effective === undefined ? {} : { effective }),
      ...(quarter === undefined ? {} : { quarter }),
      ...(evidence === undefined ? {} : { evidence }),
    });
    if (registered.ok) openRecord(workbench, { kind: 'letter', id: letter });
    return registered;
  };
  workbench.dialogs.show((close) => (
    <FormDialog
      title="Register a letter"
      intro="For a letter that was sent before the workbench, or without it."
      fields={fieldsFor(of, kind)}
      action="Register it"
      submit={submit}
      onClose={close}
    />
  ));
}

function fieldsFor(of: CaseId | undefined, kind: LetterKind): readonly FormField[] {
  const cases = docketSession.getState().records?.cases ?? [];
  const id = of ?? cases[0]?.id;
  return [
    {
      name: 'case',
      label: 'Case',
      kind: 'choice',
      isRequired: true,
      initial: id,
      choices: cases.map((row) => ({ value: row.id, title: row.id })),
    },
    {
      name: 'kind',
      label: 'Kind',
      kind: 'choice',
      isRequired: true,
      initial: kind,
      choices: [
        { value: 'response', title: 'Answer to NARA’s letter' },
        { value: 'quarterlyStatus', title: 'Quarterly status' },
      ],
    },
    { name: 'effective', label: 'Sent on', kind: 'date', isRequired: true, hint: weekdayOf },
    { name: 'quarter', label: 'Quarter', kind: 'line', placeholder: '2022Q2' },
    { name: 'title', label: 'Title', kind: 'line', isRequired: true, isWide: true },
    { name: 'letter', label: 'Its id', kind: 'line', isRequired: true, initial: id && `L-${id}-${kind}` },
    { name: 'evidence', label: 'Evidence', kind: 'line', placeholder: 'E-3fa4b2c19d' },
  ];
}

function weekdayOf(typed: string): string | undefined {
  const day = parseLocalDate(typed);
  return day && formatDateWithWeekday(day);
}
