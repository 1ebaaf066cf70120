import type { Letter } from '../../../shared/domain/letter/letter.ts';
import { parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { refuse } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession, type RecordGestures, record, showForm, weekdayOf } from '../docket/api.ts';
import { courseGestures } from './course.gestures.ts';
import { promisedChoices, subjectOf } from './told-rows.tsx';

/** What can be done with a letter that is out. */
export const letterGestures: RecordGestures<Letter> = {
  kind: 'letter',
  category: 'Letters',
  icon: 'mail',
  rows: ({ letters }) => letters,
  words: ({ title }) => title,
  all: [
    {
      id: 'letter.addPromise',
      title: 'Add a Promise Told in a Letter…',
      verb: 'Add a promise told in this letter…',
      unfit: ({ id, origin }) =>
        origin === 'external' ? undefined : `${id} is written here: it brings its own dates when it is issued.`,
      run: addPromise,
    },
    ...courseGestures,
  ],
};

function addPromise(workbench: Workbench, { id: letter, to }: Letter): void {
  const { records } = docketSession.getState();
  if (records === undefined) return;
  showForm(workbench, {
    title: `A promise told in ${letter}`,
    intro: `A date that the letter told ${to}. Whether it is kept is found from the record that it is about.`,
    fields: [
      {
        name: 'about',
        label: 'About which record',
        kind: 'choice',
        isRequired: true,
        isWide: true,
        choices: promisedChoices(records),
      },
      { name: 'text', label: 'In the letter’s words', kind: 'text', isRequired: true },
      {
        name: 'due',
        label: 'By when',
        kind: 'date',
        isRequired: true,
        hint: weekdayOf,
        refusals: ['dueBeforeTold'],
      },
    ],
    action: 'Record the promise',
    async submit({ about = '', text = '', due = '' }) {
      const subject = subjectOf(about);
      const day = parseLocalDate(due);
      if (subject === undefined || day === undefined)
        return refuse('promiseIncomplete', 'The promise needs the record that it is about, and a date.');
      return record(workbench, { intent: 'MakePromise', letter, about: subject, text, due: day });
    },
  });
}
