import { isSameSubject, type Subject } from '../../domain/ids.ts';
import type { Pilot } from '../../domain/pilot/pilot.ts';
import { rowsById } from '../../kernel/table.ts';
import { subjectOf } from '../letter-about.ts';
import type { Block, Cell } from '../letter-document.ts';
import { orElse, text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';

/** rules.md D2, section 8: the pilots of messaging systems in the matter. */
export function pilots(facts: LetterFacts): Block[] {
  const rows = pilotsAbout(facts);
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Pilots of messaging systems',
      summary:
        'One row for each pilot: when it began, how long it may run, whether it is authorized, and where it stands.',
      columns: [
        { heading: 'ID', isRowHeader: true },
        { heading: 'Pilot' },
        { heading: 'System' },
        { heading: 'Started' },
        { heading: 'Not to exceed' },
        { heading: 'Authorization' },
        { heading: 'Standing' },
        { heading: 'Reason or result' },
      ],
      rows: rows.map((row) => pilotRow(row, facts)),
    },
  ];
}

export function pilotsAbout({
  state,
  about,
  plans,
  actions,
}: Pick<LetterFacts, 'state' | 'about' | 'plans' | 'actions'>) {
  const subject = subjectOf(about);
  const subjects: Subject[] = [
    ...(subject ? [subject] : []),
    ...plans.map(({ id }): Subject => ({ kind: 'plan', id })),
    ...actions.map(({ milestone: { id } }): Subject => ({ kind: 'milestone', id })),
  ];
  return rowsById(state.pilots).filter(
    (pilot) => about.kind === 'docket' || subjects.some((one) => pilot.about && isSameSubject(one, pilot.about)),
  );
}

function pilotRow({ id, paused, ended }: Pilot, { view }: LetterFacts): Cell[] {
  return [
    [text(id)],
    orElse(view, `${id}.title`, ''),
    orElse(view, `${id}.system`, ''),
    orElse(view, `${id}.startedOn|short`, ''),
    orElse(view, `${id}.notToExceed|short`, ''),
    orElse(view, `${id}.authorisation`, 'None on record'),
    orElse(view, `${id}.status`, ''),
    [text(ended?.result ?? paused?.reason ?? 'None')],
  ];
}
