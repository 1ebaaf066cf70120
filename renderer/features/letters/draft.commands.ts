/** What is done with a draft while it is written: values and evidence put in, and throwing it away. */
import { z } from 'zod';
import { chronologyIdSchema } from '../../../shared/chronology/chronology.ts';
import { discardDraft } from '../../../shared/contracts/draft.contract.ts';
import { type LetterId, letterIdSchema } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aWritableDocket, docketSession, showForm } from '../docket/api.ts';
import { draftings, endDrafting } from './drafting/drafting.ts';
import { insertChronology, insertIntoLetter } from './drafting/insert-chronology.ts';
import { citeEvidence, insertValue } from './drafting/insert-value.ts';
import { shownDraft } from './drafting/shown-draft.ts';
import { askForReview, reasonAgainstAsking, reasonAgainstRecording, recordReview } from './review.gestures.ts';
import { draftsChanged } from './use-drafts.ts';

const args = z.object({ letter: letterIdSchema });
type Args = z.infer<typeof args>;

export const insertValueHere = onShownDraft(
  { id: 'letter.insertValue', title: 'Insert a Value of the Record…', icon: 'symbol-value', keys: ['Ctrl+Alt+V'] },
  insertValue,
);

export const citeEvidenceHere = onShownDraft(
  { id: 'letter.citeEvidence', title: 'Cite Evidence in the Letter…', icon: 'mention', keys: ['Ctrl+Alt+Z'] },
  citeEvidence,
);

export const insertChronologyHere = onShownDraft(
  { id: 'letter.insertChronology', title: 'Insert a Chronology into the Letter…', icon: 'list-ordered' },
  insertChronology,
);

const chronologyArgs = z.object({ chronology: chronologyIdSchema });

/** For the menu of a chronology and its page: into which letter is asked. */
export const insertChronologyThis: WorkbenchCommand<z.infer<typeof chronologyArgs>> = {
  id: 'letter.insertChronologyThis',
  title: 'Insert This Chronology into a Letter…',
  category: 'Letters',
  requires: aWritableDocket,
  args: chronologyArgs,
  run: (workbench, { chronology }) => insertIntoLetter(workbench, chronology),
};

export const discardThis = onShownDraft(
  { id: 'letter.discardDraft', title: 'Throw a Draft Away…', icon: 'trash' },
  discard,
);

/** For the menu of its row. */
export const discardNamed: WorkbenchCommand<Args> = {
  id: 'letter.discardDraftThis',
  title: 'Throw This Draft Away…',
  category: 'Letters',
  requires: aWritableDocket,
  args,
  run: (workbench, { letter }) => discard(workbench, letter),
};

export const askReviewHere = onShownDraft(
  { id: 'letter.askReview', title: 'Ask for a Review of a Draft…', icon: 'comment' },
  (workbench, letter) => {
    const draft = draftings.getState()[letter]?.draft;
    const against = draft && reasonAgainstAsking(draft);
    if (draft === undefined || against !== undefined) tell(workbench, against ?? `${letter} is not open.`);
    else askForReview(workbench, draft, draft.title);
  },
);

export const recordReviewHere = onShownDraft(
  { id: 'letter.recordReview', title: 'Record a Review of a Draft…', icon: 'pass' },
  (workbench, id) => {
    const letter = docketSession.getState().records?.letters.find((row) => row.id === id);
    const against = reasonAgainstRecording(letter);
    if (letter === undefined || against !== undefined) tell(workbench, against ?? `${id} is not known yet.`);
    else recordReview(workbench, letter);
  },
);

function tell({ notifications }: Workbench, message: string): void {
  notifications.show({ severity: 'note', message });
}

type Words = Pick<WorkbenchCommand, 'id' | 'title' | 'icon' | 'keys'>;

/** For keys, buttons and the palette: with the draft that is shown. */
function onShownDraft(
  words: Words,
  work: (workbench: Workbench, letter: LetterId) => void | Promise<void>,
): WorkbenchCommand {
  return {
    ...words,
    category: 'Letters',
    requires: aWritableDocket,
    async run(workbench) {
      const { letter } = shownDraft.getState();
      if (letter === undefined) tell(workbench, 'No draft is shown: open one in Letters first.');
      else await work(workbench, letter);
    },
  };
}

function discard(workbench: Workbench, letter: LetterId): void {
  const isRecorded = docketSession.getState().records?.letters.some(({ id }) => id === letter);
  const kept = isRecorded
    ? 'The journal keeps who was asked to review it. The letter can be drafted anew from the record.'
    : 'The journal never knew of it; the letter can be drafted anew from the record.';
  showForm(workbench, {
    title: `Throw the draft ${letter} away`,
    intro: `What was typed into it is gone, and cannot be brought back. ${kept}`,
    fields: [],
    action: 'Throw it away',
    async submit() {
      const discarded = await workbench.mainProcess.call(discardDraft, { letter });
      if (!discarded.ok) return discarded;
      const { letter: shown, close } = shownDraft.getState();
      if (shown === letter) close?.();
      endDrafting(letter);
      draftsChanged();
      return ok(null);
    },
  });
}
