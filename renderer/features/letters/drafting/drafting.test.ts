import { beforeEach, expect, it } from 'vitest';
import { draftSchema } from '../../../../shared/letters/draft.ts';
import { beginDrafting, changeDraft, draftings, endDrafting, noteSaved, redoDraft, undoDraft } from './drafting.ts';

const draft = draftSchema.parse({
  letter: 'L-1',
  template: 'closeout',
  kind: 'closeout',
  about: { kind: 'docket' },
  isSigned: false,
  title: 'one',
  addressee: [],
  references: [],
  subject: '',
  salutation: '',
  blocks: [],
  closing: '',
  copiesTo: [],
});
const { letter } = draft;
const now = () => draftings.getState()[letter];
const title = (words: string) => (before: typeof draft) => ({ ...before, title: words });

beforeEach(() => beginDrafting(draft));

it('takes typing in one place back as one step, and does it again', () => {
  changeDraft(letter, title('on'), 'title', 0);
  changeDraft(letter, title('one!'), 'title', 100);
  changeDraft(letter, title('two'), 'title', 5_000);
  undoDraft(letter);
  expect(now()?.draft.title).toBe('one!');
  undoDraft(letter);
  expect(now()?.draft).toBe(draft);
  undoDraft(letter);
  redoDraft(letter);
  redoDraft(letter);
  redoDraft(letter);
  expect(now()?.draft.title).toBe('two');
});

it('forgets what was taken back when something else is done', () => {
  changeDraft(letter, title('a'));
  undoDraft(letter);
  changeDraft(letter, title('b'));
  redoDraft(letter);
  expect(now()?.draft.title).toBe('b');
});

it('knows what is on disk', () => {
  changeDraft(letter, title('a'));
  noteSaved(draft, 'The disk is full.');
  expect(now()).toMatchObject({ saved: draft, refusal: 'The disk is full.' });
  const saved = now()?.draft ?? draft;
  noteSaved(saved, undefined);
  expect(now()).toMatchObject({ saved, refusal: undefined });
  endDrafting(letter);
  expect(now()).toBeUndefined();
});
