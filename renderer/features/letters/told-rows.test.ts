import { expect, it } from 'vitest';
import { subjectOf, toldOf } from './told-rows.tsx';

const row = { key: 1, about: 'milestone:M-00093', text: ' Both by January. ', due: '2022-01-31' };

it('takes complete rows, leaves out empty ones, and names the first that is incomplete', () => {
  expect(toldOf([row, { key: 2, about: '', text: ' ', due: '' }])).toEqual({
    ok: true,
    value: [{ about: { kind: 'milestone', id: 'M-00093' }, text: 'Both by January.', due: '2022-01-31' }],
  });
  expect(toldOf([row, { ...row, due: '' }])).toMatchObject({ ok: false, code: 'promiseIncomplete' });
  expect(toldOf([row, { ...row, about: '' }])).toMatchObject({ message: expect.stringMatching(/^Promise 2 needs/) });
});

it('knows which record a choice names', () => {
  expect(subjectOf('plan:CAP-0022')).toEqual({ kind: 'plan', id: 'CAP-0022' });
  expect(subjectOf('sorcery:CAP-0022')).toBeUndefined();
  expect(subjectOf('')).toBeUndefined();
});
