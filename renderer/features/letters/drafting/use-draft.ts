import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { type LayoutOfDraft, layoutDraft, readDraft, saveDraft } from '../../../../shared/contracts/draft.contract.ts';
import type { LetterId } from '../../../../shared/domain/ids.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import type { Draft } from '../../../../shared/letters/draft.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { docketSession } from '../../docket/api.ts';
import { beginDrafting, type Drafting, draftings, noteSaved } from './drafting.ts';
import type { WordsOf } from './inline-dom.ts';

/** The draft as it is edited, read from disk where it is not being edited yet; or why it cannot be. */
export function useDrafting(letter: LetterId): {
  readonly drafting?: Drafting | undefined;
  readonly refusal?: string | undefined;
} {
  const { mainProcess } = useWorkbench();
  const drafting = useStore(draftings, (all) => all[letter]);
  const [refusal, setRefusal] = useState<string>();
  const isKnown = drafting !== undefined;
  useEffect(() => {
    if (isKnown) return;
    void mainProcess.call(readDraft, { letter }).then((read) => {
      setRefusal(read.ok ? undefined : read.message);
      if (read.ok && draftings.getState()[letter] === undefined) beginDrafting(read.value);
    });
  }, [mainProcess, letter, isKnown]);
  return { drafting, refusal };
}

const savedAfterMs = 400;

/** Saves what is typed shortly after, and at once when the page goes. */
export function useSaving({ draft, saved }: Drafting): void {
  const { mainProcess } = useWorkbench();
  useEffect(() => {
    if (draft === saved) return;
    const save = async () => {
      const answer = await mainProcess.call(saveDraft, draft);
      noteSaved(draft, answer.ok ? undefined : answer.message);
    };
    const timer = setTimeout(() => void save(), savedAfterMs);
    return () => clearTimeout(timer);
  }, [mainProcess, draft, saved]);
  const { letter } = draft;
  useEffect(
    () => () => {
      const now = draftings.getState()[letter];
      if (now === undefined || now.draft === now.saved) return;
      void mainProcess
        .call(saveDraft, now.draft)
        .then((answer) => noteSaved(now.draft, answer.ok ? undefined : answer.message));
    },
    [mainProcess, letter],
  );
}

const laidOutAfterMs = 250;

/** How the draft reads now; the last answer stands until the next one comes. Asked again after typing rests and after every entry. */
export function useLayout(draft: Draft): Result<LayoutOfDraft> | undefined {
  const { mainProcess } = useWorkbench();
  const status = useStore(docketSession, (session) => session.status);
  const [answer, setAnswer] = useState<Result<LayoutOfDraft>>();
  const asked = answer === undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entries and the day are what the letter is bound to
  useEffect(() => {
    let isWanted = true;
    const ask = () => void mainProcess.call(layoutDraft, draft).then((read) => isWanted && setAnswer(read));
    const timer = setTimeout(ask, asked ? 0 : laidOutAfterMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [mainProcess, draft, status?.id, status?.entryCount, status?.today]);
  return answer;
}

/** What values, citations and links of a draft print, by the last layout. */
export function useWords(layout: LayoutOfDraft | undefined, draft: Draft): WordsOf {
  const values = layout?.values;
  const enclosures = draft.enclosures ?? layout?.enclosures;
  return useMemo(
    () => (inline) => {
      if (inline.kind === 'link') return inline.text;
      if (inline.kind === 'reference') return values?.[inline.reference];
      const at = enclosures?.indexOf(inline.evidence) ?? -1;
      return at < 0 ? inline.evidence : `Encl. ${at + 1}`;
    },
    [values, enclosures],
  );
}
