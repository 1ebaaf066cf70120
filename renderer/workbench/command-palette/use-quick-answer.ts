import { useEffect, useState } from 'react';
import type { QuickAnswer, QuickSource } from '../../platform/quick-input/quick-input.ts';

const nothing: QuickAnswer = { items: [], total: 0 };

/** What the sources answer to the text; an answer that comes after the next keystroke is dropped. */
export function useQuickAnswer(sources: readonly QuickSource[], text: string): QuickAnswer {
  const [answer, setAnswer] = useState(nothing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sources of one text are always the same; a new list of them must not ask again
  useEffect(() => {
    let isNewest = true;
    const query = text.slice(sources[0]?.prefix.length ?? 0).trim();
    const asked = sources.map(async (source) => source.find(query));
    void Promise.all(asked).then((answers) => {
      if (isNewest)
        setAnswer({
          items: answers.flatMap(({ items }) => items),
          total: answers.reduce((sum, { total }) => sum + total, 0),
        });
    });
    return () => {
      isNewest = false;
    };
  }, [text]);
  return answer;
}
