import { useEffect, useState } from 'react';
import type { QuickAnswer, QuickSource } from '../../platform/quick-input/quick-input.ts';

/** An answer and the text it answers: until they are the same as what is typed, Enter has to wait. */
export interface AnsweredText extends QuickAnswer {
  readonly text: string | undefined;
}

/** What the sources answer to the text, and again once they have changed; an answer that another question has overtaken is dropped. */
export function useQuickAnswer(sources: readonly QuickSource[], text: string): AnsweredText {
  const [answer, setAnswer] = useState<AnsweredText>({ items: [], total: 0, text: undefined });
  const [changes, setChanges] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as below
  useEffect(() => {
    const stops = sources.map((source) => source.onDidChange?.(() => setChanges((before) => before + 1)));
    return () => {
      for (const stop of stops) stop?.();
    };
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sources of one text are always the same; a new list of them must not ask again
  useEffect(() => {
    let isNewest = true;
    const query = text.slice(sources[0]?.prefix.length ?? 0).trim();
    const asked = sources.map(async (source) => source.find(query));
    void Promise.all(asked).then((answers) => {
      if (isNewest) setAnswer({ text, ...joined(answers) });
    });
    return () => {
      isNewest = false;
    };
  }, [text, changes]);
  return answer;
}

/** In the order of the sources, but what has exactly the number that is typed first: nobody who types it means an open tab. */
export function joined(answers: readonly QuickAnswer[]): QuickAnswer {
  const items = answers.flatMap((answer) => answer.items);
  const exact = items.filter(({ isExact }) => isExact).map((item) => ({ ...item, group: 'By this number' }));
  return {
    items: [...exact, ...items.filter(({ isExact }) => !isExact)],
    total: answers.reduce((sum, { total }) => sum + total, 0),
  };
}
