import { useEffect, useState } from 'react';
import { readFileWords, searchChanged } from '../../../shared/contracts/search.contract.ts';
import type { Sha256 } from '../../../shared/kernel/sha256.ts';
import { wordsOfFileInWords } from '../../../shared/search/file-tally.ts';
import { useWorkbench } from '../../workbench/workbench.ts';

/** What search cannot find of some files, each as a sentence; nothing where all of its words are searched, or where that is not known. It follows the index. */
export function useFileWords(files: readonly (Sha256 | null)[]): ReadonlyMap<Sha256, string> {
  const { mainProcess } = useWorkbench();
  const asked = files.filter((sha256) => sha256 !== null).join(' ');
  const [sentences, setSentences] = useState<ReadonlyMap<Sha256, string>>(new Map());
  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const answer = await mainProcess.call(readFileWords, { sha256: asked.split(' ').slice(0, 2_000) });
      if (!isWanted || !answer.ok) return;
      const told = answer.value.flatMap(({ sha256, words }): [Sha256, string][] => {
        const sentence = wordsOfFileInWords(words);
        return sentence === undefined ? [] : [[sha256, sentence]];
      });
      setSentences(new Map(told));
    };
    if (asked !== '') void ask();
    const stop = mainProcess.on(searchChanged, () => void (asked !== '' && ask()));
    return () => {
      isWanted = false;
      stop();
    };
  }, [mainProcess, asked]);
  return sentences;
}
