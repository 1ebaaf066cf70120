import { expect, it } from 'vitest';
import type { MilestoneId, OfficeId, PlanId } from '../../../shared/domain/ids.ts';
import { localDate } from '../../../shared/kernel/local-date.ts';
import type { DocketRecords } from '../docket/api.ts';
import { recordNamed, scopeOf } from './shown-entries.ts';

const office: DocketRecords['offices'][number] = {
  id: 'RIM' as OfficeId,
  name: 'Records and Information Management',
  addedOn: localDate('2022-01-01'),
  formerNames: [],
};
const records: DocketRecords = {
  offices: [office],
  people: [],
  suspenses: [],
  pilots: [],
  rosters: [],
  recommendations: [],
  cases: [],
  plans: [],
  milestones: [
    {
      id: 'M-00093' as MilestoneId,
      plan: 'CAP-0022' as PlanId,
      description: 'Manual archiving',
      addedOn: localDate('2022-01-01'),
      originalDue: localDate('2022-01-31'),
      due: localDate('2022-01-31'),
      owners: [],
      reschedules: [],
      notes: [],
    },
  ],
  letters: [],
};

it('asks for nothing until something is named that there is', () => {
  expect(scopeOf({ by: 'all', value: '' }, undefined)).toEqual({ kind: 'all' });
  expect(scopeOf({ by: 'day', value: '' }, records)).toBeUndefined();
  expect(scopeOf({ by: 'day', value: '12022-02-28' }, records)).toBeUndefined();
  expect(scopeOf({ by: 'record', value: 'M-1' }, records)).toBeUndefined();
  expect(scopeOf({ by: 'person', value: 'Imogen Achterberg' }, records)).toEqual({
    kind: 'by',
    actor: 'Imogen Achterberg',
  });
});

it('takes a day from its midnight to the next', () => {
  const scope = scopeOf({ by: 'day', value: '2022-02-28' }, records);
  const at = (text: string) => new Date(text).toISOString();
  expect(scope).toEqual({ kind: 'recorded', first: at('2022-02-28T00:00:00'), end: at('2022-03-01T00:00:00') });
});

it('knows records by their numbers, however they are typed', () => {
  expect(recordNamed('m-00093', records)).toEqual({ kind: 'milestone', id: 'M-00093' });
  expect(recordNamed('rim', records)).toEqual({ kind: 'office', id: 'RIM' });
  expect(recordNamed('e-3FA4B2C19D', records)).toEqual({ kind: 'evidence', id: 'E-3fa4b2c19d' });
  expect(recordNamed('i-20220218-1', records)).toEqual({ kind: 'import', id: 'I-20220218-1' });
});
