import { toldIn } from '../compare/told-in.ts';
import { actionsOf, plansAbout } from '../compose/actions.ts';
import { referencePaths, resolveReference } from '../reference.ts';
import type { LetterUnderCheck } from './preflight-rule.ts';

/**
 * A live reference that prints these very words now, undefined where none does. Looked for in this order, since of several only the officer
 * knows which was meant: of the corrective actions that the text around the words names; used in the letter already; of what the letter is
 * about; of its other corrective actions.
 */
export function referenceThatPrints(words: string, around: string, letter: LetterUnderCheck): string | undefined {
  const { document, view } = letter;
  const about = view.scope?.about;
  const actions = about ? actionsOf(view.state, plansAbout(view.state, about), view.asOf) : [];
  const ids = actions.map(({ milestone }) => milestone.id);
  const matter = about?.kind === 'docket' ? ['figure'] : about ? [about.id] : [];
  return (
    firstPrinting(
      words,
      ids.filter((id) => around.includes(id)),
      letter,
    ) ??
    toldIn(document).find(({ text }) => text === words)?.source ??
    firstPrinting(words, [...matter, ...ids], letter)
  );
}

function firstPrinting(words: string, subjects: readonly string[], { view }: LetterUnderCheck): string | undefined {
  for (const subject of subjects) {
    for (const path of referencePaths(view, subject).toSorted(standingFirst)) {
      const resolved = resolveReference(view, `${subject}.${path}`);
      if (resolved.ok && resolved.value.text === words) return resolved.value.source;
    }
  }
  return undefined;
}

/** A date that stands now rather than the one first given, where they are the same. */
function standingFirst(a: string, b: string): number {
  return Number(a.startsWith('original')) - Number(b.startsWith('original'));
}
