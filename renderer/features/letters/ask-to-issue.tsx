import { formatDateWithWeekday } from '../../../shared/calendar/local-date-arithmetic.ts';
import { saveDraft } from '../../../shared/contracts/draft.contract.ts';
import { issueLetter } from '../../../shared/contracts/letter.contract.ts';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession, FormDialog, selectRecord, told } from '../docket/api.ts';
import { draftings, endDrafting } from './drafting/drafting.ts';
import { shownDraft } from './drafting/shown-draft.ts';
import { letterEditor } from './letter.editor.tsx';
import { draftsChanged } from './use-drafts.ts';

/** Says what issuing freezes, issues, and shows the frozen letter. */
export function askToIssue(workbench: Workbench, letter: LetterId): void {
  const { status } = docketSession.getState();
  const about = draftings.getState()[letter]?.draft.about;
  const issue = async () => {
    // Asked before: once it is issued, its page is no draft's any more.
    const { letter: shown, close } = shownDraft.getState();
    const closeDraft = shown === letter ? close : undefined;
    const saved = await savedDraft(workbench, letter);
    if (!saved.ok) return saved;
    const issued = told(await workbench.mainProcess.call(issueLetter, { letter }));
    if (!issued.ok) return issued;
    closeDraft?.();
    endDrafting(letter);
    draftsChanged();
    selectRecord({ kind: 'letter', id: letter });
    workbench.editors.open(letterEditor, { letter });
    return issued;
  };
  workbench.dialogs.show((close) => (
    <FormDialog
      title={`Issue the letter on ${about === undefined || about.kind === 'docket' ? 'the docket' : about.id}`}
      intro={
        <>
          Issuing freezes the letter: its text and its PDF are kept under their hashes, and the journal says on which
          entries they rest. It cannot be undone; what must change afterwards is a new letter.{' '}
          {status ? `It is dated today, ${formatDateWithWeekday(status.today)}. ` : 'It is dated today. '}
          It is not sent by this.
        </>
      }
      fields={[]}
      action="Issue the letter"
      submit={issue}
      onClose={close}
    />
  ));
}

/** What was typed last is on disk before it is issued. */
async function savedDraft({ mainProcess }: Workbench, letter: LetterId): Promise<Result<null>> {
  const drafting = draftings.getState()[letter];
  if (drafting === undefined || drafting.draft === drafting.saved) return ok(null);
  return mainProcess.call(saveDraft, drafting.draft);
}
