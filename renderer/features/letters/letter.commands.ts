import { z } from 'zod';
import { letterIdSchema } from '../../../shared/domain/ids.ts';
import type { Letter } from '../../../shared/domain/letter/letter.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, aWritableDocket, docketSession, selectedRecord } from '../docket/api.ts';
import { askToIssue } from './ask-to-issue.tsx';
import { askWhenSent, saveCopy } from './letter-gestures.tsx';

const letterArgs = z.object({ letter: letterIdSchema });
type LetterArgs = z.infer<typeof letterArgs>;

/** For links and buttons: the draft that is shown. */
export const issueThis: WorkbenchCommand<LetterArgs> = {
  id: 'letter.issueThis',
  title: 'Issue a Letter…',
  category: 'Letters',
  requires: aWritableDocket,
  args: letterArgs,
  run: (workbench, { letter }) => askToIssue(workbench, letter),
};

export const recordSent: WorkbenchCommand = {
  id: 'letter.recordSent',
  title: 'Record a Letter as Sent…',
  category: 'Letters',
  icon: 'send',
  requires: aWritableDocket,
  menus: [{ menu: 'menuBar.letters', group: '2_issued', order: 1 }],
  async run(workbench) {
    const letter = await chooseLetter(
      workbench,
      'Which letter was sent?',
      ({ issued, sent }) => issued !== undefined && sent === undefined,
    );
    if (letter !== undefined) await askWhenSent(workbench, letter);
  },
};

export const recordSentThis: WorkbenchCommand<LetterArgs> = {
  id: 'letter.recordSentThis',
  title: 'Record This Letter as Sent…',
  category: 'Letters',
  requires: aWritableDocket,
  args: letterArgs,
  async run(workbench, { letter: wanted }) {
    const letter = docketSession.getState().records?.letters.find(({ id }) => id === wanted);
    if (letter !== undefined) await askWhenSent(workbench, letter);
  },
};

export const saveCopyOfSelected: WorkbenchCommand = {
  id: 'letter.saveCopy',
  title: 'Save a Copy of an Issued Letter…',
  category: 'Letters',
  icon: 'save',
  requires: [aDocket],
  menus: [{ menu: 'menuBar.letters', group: '2_issued', order: 2 }],
  async run(workbench) {
    const letter = await chooseLetter(workbench, 'A copy of which letter?', ({ issued }) => issued !== undefined);
    if (letter !== undefined) await saveCopy(workbench, { letter: letter.id });
  },
};

/** The selected one, else the only one, else the one that the officer then chooses. */
async function chooseLetter(
  { quickInput, notifications }: Workbench,
  question: string,
  fits: (letter: Letter) => boolean,
): Promise<Letter | undefined> {
  const letters = (docketSession.getState().records?.letters ?? []).filter(fits);
  const { record } = selectedRecord.getState();
  const own = letters.find(({ id }) => letters.length === 1 || (record?.kind === 'letter' && record.id === id));
  if (own !== undefined) return own;
  if (letters.length > 0)
    return quickInput.choose(
      question,
      letters.map((letter) => ({ title: `${letter.id} ${letter.title}`, value: letter, icon: 'file-text' })),
    );
  notifications.show({ severity: 'note', message: 'There is no such letter yet: it is issued from its draft first.' });
  return undefined;
}
