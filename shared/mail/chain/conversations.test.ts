import { describe, expect, test } from 'vitest';
import { baseSubject } from './base-subject.ts';
import type { ChainSource } from './chain-source.ts';
import { conversations } from './conversations.ts';
import type { Distinct } from './distinct-messages.ts';
import { documentsOf } from './document-places.ts';
import { parents } from './parents.ts';
import { splitChain } from './split-chain.ts';
import { distinctIn } from './testing/distinct-in.ts';
import { received } from './testing/made-chain.ts';

function threadsIn<Found>(
  find: (messages: readonly Distinct[], documents: ReturnType<typeof documentsOf>) => Found,
  sources: readonly ChainSource[],
): Found {
  const messages = distinctIn(sources);
  return find(messages, documentsOf(messages));
}

const groups = (...sources: ChainSource[]): string[][] =>
  threadsIn(conversations, sources).map(({ messages }) => messages.map(({ id }) => id.split('#')[0] ?? ''));
const tree = (...sources: ChainSource[]): Record<string, string | null> =>
  Object.fromEntries(
    [...threadsIn(parents, sources)].map(([id, { parent }]) => [id.split('#')[0], parent?.split('#')[0] ?? null]),
  );
const message = (
  id: string,
  references: string[] = [],
  more: { at?: string; subject?: string; threadRoot?: string } = {},
) =>
  received({
    id,
    at: more.at ?? '2022-05-05T16:12:00Z',
    subject: more.subject ?? `Subject of ${id}`,
    native: { references: references.map((name) => `${name}@example.gov`), threadRoot: more.threadRoot ?? null },
  });

describe('base subject', () => {
  test.each([
    ['Re: Schedule', 'schedule', true],
    ['RE: FW: Schedule', 'schedule', true],
    ['Re[3]: Schedule', 'schedule', true],
    ['[EXTERNAL] AW: WG: Schedule', 'schedule', true],
    ['Schedule (fwd)', 'schedule', true],
    ['[Fwd: Schedule]', 'schedule', true],
    ['TR : RÉF: Schedule', 'schedule', true],
    ['re: re[2]: Re: Schedule', 'schedule', true],
    ['Re: [Fwd: Re: Schedule] (fwd)', 'schedule', true],
    ['[records] [FY22] Schedule', 'schedule', false],
    ['[records]', '[records]', false],
    ['  Re:\tSchedule   of\n boxes ', 'schedule of boxes', true],
    ['Réunion: Schedule', 'réunion: schedule', false],
    ['Regarding: Schedule', 'regarding: schedule', false],
    ['', '', false],
  ])('%s', (subject, key, isReply) => {
    expect(baseSubject(subject)).toEqual({ key, isReply });
  });
});

describe('what a message answers (RFC 5256, REFERENCES)', () => {
  test('the last of its References', () => {
    expect(tree(message('a'), message('b', ['a']), message('c', ['a', 'b']))).toEqual({ a: null, b: 'a', c: 'b' });
  });

  test('the nearest one above that is there; the missing one is named', () => {
    expect(tree(message('a'), message('c', ['a', 'b']))).toEqual({ a: null, c: 'a' });
    expect([...threadsIn(parents, [message('c', ['a', 'b'])]).values()]).toEqual([
      { parent: null, by: null, missing: 'b@example.gov' },
    ]);
  });

  test('References of one message place others that lack them', () => {
    expect(tree(message('a'), message('b'), message('c', ['a', 'b']))).toEqual({ a: null, b: 'a', c: 'b' });
  });

  test('no ring is made', () => {
    expect(tree(message('a', ['b']), message('b', ['a']))).toEqual({ a: 'b', b: null });
    expect(tree(message('a', ['a']))).toEqual({ a: null });
  });

  test('the order of arrival does not matter', () => {
    expect(tree(message('c', ['a', 'b']), message('b', ['a']), message('a'))).toEqual({ a: null, b: 'a', c: 'b' });
  });

  test('what it quotes, where it names nothing', () => {
    const quoting = splitChain(
      'From: Ada Quill\nSent: Friday, May 6, 2022 9:00 AM\nTo: B\nSubject: RE: Boxes\n\nYes.\n\nFrom: Bea Marlow\nSent: Thursday, May 5, 2022 9:00 AM\nTo: A\nSubject: Boxes\n\nMay they go?',
    );
    const links = threadsIn(parents, [{ id: 'r', chain: quoting }]);
    expect(links.get('r#1')).toEqual({ parent: 'r#8', by: 'quoting', missing: null });
  });
});

describe('conversations', () => {
  test('by References, also through a message that is missing', () => {
    expect(groups(message('a', ['x']), message('b', ['x']), message('c'))).toEqual([['a', 'b'], ['c']]);
  });

  test('by the root of Thread-Index', () => {
    expect(groups(message('a', [], { threadRoot: '01d8' }), message('b', [], { threadRoot: '01d8' }))).toEqual([
      ['a', 'b'],
    ]);
  });

  test('by base subject among the same people within six weeks', () => {
    const later = (at: string, from: string) => received({ id: 'b', at, subject: 'RE: Boxes', from });
    const first = received({ id: 'a', at: '2022-05-05T16:12:00Z', subject: 'Boxes' });
    expect(groups(first, later('2022-05-20T10:00:00Z', 'Bea Marlow <b.marlow@example.gov>'))).toEqual([['a', 'b']]);
    expect(groups(first, later('2022-08-20T10:00:00Z', 'Bea Marlow <b.marlow@example.gov>'))).toEqual([['a'], ['b']]);
  });

  test('other people under the same subject have another conversation', () => {
    const first = received({ id: 'a', at: '2022-05-05T16:12:00Z', subject: 'Boxes' });
    const other = received({
      id: 'b',
      at: '2022-05-06T10:00:00Z',
      subject: 'Boxes',
      from: 'Lia Ferri <lia@example.it>',
      to: 'Nuno Salgado <nuno@example.pt>',
    });
    expect(groups(first, other)).toEqual([['a'], ['b']]);
  });

  test('no subject is no bond', () => {
    expect(groups(message('a', [], { subject: '' }), message('b', [], { subject: 'RE:' }))).toEqual([['a'], ['b']]);
  });
});
