import { expect, it } from 'vitest';
import type { FoundDocument } from '../../../shared/contracts/search.contract.ts';
import { localDateSchema } from '../../../shared/kernel/local-date.ts';
import { documentOfLine, foundLines } from './found-lines.ts';

const day = localDateSchema.parse('2022-02-18');
const hit = (id: string, copies: readonly string[]): FoundDocument => ({
  kind: 'message',
  id,
  day,
  at: null,
  attachmentCount: 0,
  title: [],
  from: [],
  snippet: [],
  isQuoted: false,
  attachment: null,
  copies: copies.map((copy) => ({ id: copy, day: null, attachmentCount: 1 })),
});
const found = [hit('E-1', ['E-2', 'E-3']), hit('E-4', [])];

it('shows the copies of a hit under it where they are unfolded, each with its place', () => {
  const places = (unfolded: readonly string[]) =>
    foundLines(found, 40, new Set(unfolded)).map((line) => [
      documentOfLine(line).id,
      line.position,
      line.setSize,
      line.isUnfolded,
    ]);
  expect(places([])).toEqual([
    ['E-1', 1, 40, false],
    ['E-4', 2, 40, undefined],
  ]);
  expect(places(['message E-1'])).toEqual([
    ['E-1', 1, 40, true],
    ['E-2', 1, 2, undefined],
    ['E-3', 2, 2, undefined],
    ['E-4', 2, 40, undefined],
  ]);
});

it('opens a copy as itself', () => {
  const copy = foundLines(found, 40, new Set(['message E-1']))[1];
  expect(copy && documentOfLine(copy)).toMatchObject({ kind: 'message', id: 'E-2', day: null, attachmentCount: 1 });
});
