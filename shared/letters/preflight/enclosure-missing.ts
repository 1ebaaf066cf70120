import { evidenceIdSchema } from '../../domain/ids.ts';
import { inlinesOf } from '../compare/told-in.ts';
import { placeOfBlock } from './placed-texts.ts';
import type { Found, LetterUnderCheck, PreflightRule } from './preflight-rule.ts';

/** An enclosure that is not in the evidence store, or is cited and does not go with the letter. */
export const enclosureMissing: PreflightRule = {
  code: 'letter.enclosureMissing',
  title: 'Enclosure missing',
  severity: 'error',
  find: (letter) => [...notOnDisk(letter), ...citedByNumber(letter), ...citedById(letter)],
};

function notOnDisk({ enclosed }: LetterUnderCheck): readonly Found[] {
  return enclosed.flatMap(({ evidence, isOnDisk }, at) => {
    if (isOnDisk) return [];
    const place = { words: `enclosure ${at + 1}`, enclosure: at + 1 };
    return [
      {
        sentence: `Enclosure ${at + 1} (${evidence}) is not on the disk: the docket’s evidence folder no longer holds its original.`,
        place,
        fix: { kind: 'removeEnclosure', title: `Leave ${evidence} out`, evidence } as const,
      },
    ];
  });
}

function citedByNumber({ document }: LetterUnderCheck): readonly Found[] {
  const count = document.enclosures.length;
  return document.body.flatMap((block, index) => {
    const place = placeOfBlock(block, index);
    const typed = [...textOf(block).matchAll(/\bEncl(?:osure|\.)?s?\.?\s+(\d+)/gi)].map(([, number]) => Number(number));
    const cited = inlinesOf(block).flatMap((inline) => (inline.kind === 'citation' ? (inline.enclosure ?? []) : []));
    return [...new Set([...typed, ...cited])]
      .filter((number) => number < 1 || number > count)
      .map((number) => ({
        sentence: `${place.words.charAt(0).toUpperCase()}${place.words.slice(1)} cites enclosure ${number}, but ${count === 0 ? 'nothing is enclosed' : `the last one is ${count}`}.`,
        place,
      }));
  });
}

function textOf(block: Parameters<typeof inlinesOf>[0]): string {
  return inlinesOf(block)
    .map(({ text }) => text)
    .join('');
}

/** Only where the officer wrote it: a chronology may name evidence that does not go with it. */
function citedById({ freeText, enclosed, view }: LetterUnderCheck): readonly Found[] {
  const held = new Set<string>(enclosed.map(({ evidence }) => evidence));
  return freeText.flatMap(({ text, place }) =>
    [...text.matchAll(/\bE-[0-9a-f]{10,64}\b/g)].flatMap(([word]): readonly Found[] => {
      const id = evidenceIdSchema.safeParse(word);
      if (!id.success || held.has(id.data)) return [];
      const isHeld = view.state.evidence.has(id.data);
      return [
        {
          sentence: `${id.data} is cited in ${place.words} and is ${isHeld ? 'not enclosed' : 'no evidence of this docket'}.`,
          place,
          fix: isHeld ? { kind: 'addEnclosure', title: `Enclose ${id.data}`, evidence: id.data } : undefined,
        },
      ];
    }),
  );
}
