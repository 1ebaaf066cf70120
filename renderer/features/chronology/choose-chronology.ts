import type { Chronology } from '../../../shared/chronology/chronology.ts';
import { createChronology, listChronologies } from '../../../shared/contracts/chronology.contract.ts';
import { caseIdSchema } from '../../../shared/domain/ids.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession, type FormField, type FormValues, showForm } from '../docket/api.ts';
import { noteChronologies } from './open-chronologies.ts';

type Use = (id: string) => void | Promise<void>;

/** Asks for one of those that are there. */
export async function chooseChronology(workbench: Workbench, question: string, use: Use): Promise<void> {
  const options = await optionsOf(workbench);
  if (options === undefined) return;
  if (options.length === 0)
    return void workbench.notifications.show({
      severity: 'note',
      message: 'There is no chronology in this docket yet.',
      actions: [{ title: 'Begin one…', command: 'chronology.new' }],
    });
  const chosen = await workbench.quickInput.choose(question, options);
  if (chosen !== undefined) await use(chosen);
}

/** Asks for one of those that are there, or begins a new one. */
export async function chooseOrBegin(workbench: Workbench, question: string, use: Use): Promise<void> {
  const options = await optionsOf(workbench);
  if (options === undefined) return;
  if (options.length === 0) return beginChronology(workbench, use);
  const chosen = await workbench.quickInput.choose<string | null>(question, [
    ...options,
    { title: 'A new chronology…', value: null, icon: 'add' },
  ]);
  if (chosen === null) beginChronology(workbench, use);
  else if (chosen !== undefined) await use(chosen);
}

async function optionsOf({ mainProcess, notifications }: Workbench) {
  const listed = await mainProcess.call(listChronologies, null);
  if (!listed.ok) {
    const message = 'The chronologies cannot be listed';
    notifications.show({ severity: 'error', message, result: listed.message });
    return undefined;
  }
  return listed.value.chronologies.map(({ id, title, count }) => ({
    title: `${id} ${title}, ${counted(count, 'line')}`,
    value: id,
    icon: 'list-ordered',
  }));
}

export function beginChronology(workbench: Workbench, use: Use): void {
  showForm(workbench, {
    title: 'A new chronology',
    intro: 'It is kept with the docket as a draft: no part of the record until it goes out in a letter.',
    fields: describingFields(),
    action: 'Begin it',
    async submit(values) {
      const made = await workbench.mainProcess.call(createChronology, { ...describedBy(values), lines: [] });
      if (!made.ok) return made;
      noteChronologies();
      await use(made.value.id);
      return ok(null);
    },
  });
}

/** What an officer says of a chronology. */
export function describingFields(known?: Pick<Chronology, 'title' | 'case'>): readonly FormField[] {
  const cases = docketSession.getState().records?.cases ?? [];
  return [
    { name: 'title', label: 'Title', kind: 'line', isRequired: true, isWide: true, initial: known?.title },
    {
      name: 'case',
      label: 'About which case',
      kind: 'choice',
      isWide: true,
      initial: known?.case,
      choices: cases.map(({ id, title }) => ({ value: id, title: `${id} ${title}` })),
    },
  ];
}

export function describedBy({ title = '', case: of }: FormValues): Pick<Chronology, 'title' | 'case'> {
  const told = caseIdSchema.safeParse(of);
  return { title: title.slice(0, 200), ...(told.success && { case: told.data }) };
}
