import { createStore } from 'zustand/vanilla';
import type { LetterDraft } from '../../../shared/contracts/letter.contract.ts';
import type { CaseId } from '../../../shared/domain/ids.ts';

/** A case has one tab for its draft: the quarter and the day that it speaks of are chosen there, or by what opens it. */
export const drafts = createStore<Readonly<Record<CaseId, LetterDraft>>>(() => ({}));

export function chooseDraft(draft: LetterDraft): void {
  drafts.setState({ [draft.case]: draft });
}
