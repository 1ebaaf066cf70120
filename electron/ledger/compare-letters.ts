/** Two letters held against each other, or a letter against the docket as it stands. */
import { formatLetterDate } from '../../shared/calendar/letter-date.ts';
import type { LetterId } from '../../shared/domain/ids.ts';
import type { ToldFact } from '../../shared/domain/letter/events.ts';
import type { Letter } from '../../shared/domain/letter/letter.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { compareDocuments, type SectionDifference } from '../../shared/letters/compare/compare-documents.ts';
import { compareTold, type ToldDifference } from '../../shared/letters/compare/compare-told.ts';
import { isOfLetterItself, resolveReference } from '../../shared/letters/reference.ts';
import { type Changer, lastChangers } from './last-changers.ts';
import type { Ledger } from './ledger.ts';
import { readIssuedDocument } from './read-issued-document.ts';

export interface LettersCompared {
  /** Empty for today, and where the text of one of them is not known here: a letter from before the workbench. */
  readonly sections: readonly SectionDifference[];
  readonly told: readonly (ToldDifference & { readonly changedBy?: Changer })[];
}

/**
 * `after` is another letter, or `today`: what the first letter told, as the docket tells it now, with the entry that changed it. Refuses with `unknownId`,
 * `letter.notIssued` (a draft), `letter.unreadable`, or as the evidence store does.
 */
export async function compareLetters(
  ledger: Ledger,
  before: LetterId,
  after: LetterId | 'today',
): Promise<Result<LettersCompared>> {
  const old = outLetter(ledger, before);
  if (!old.ok) return old;
  if (after === 'today') return ok({ sections: [], told: againstToday(ledger, old.value) });
  const fresh = outLetter(ledger, after);
  if (!fresh.ok) return fresh;
  const sections = await sectionsOf(ledger, old.value, fresh.value);
  if (!sections.ok) return sections;
  const told = compareTold(toldBy(ledger, old.value), toldBy(ledger, fresh.value));
  return ok({ sections: sections.value, told: told.filter((one) => isKnownOfBoth(one, old.value, fresh.value)) });
}

function outLetter(ledger: Ledger, id: LetterId): Result<Letter> {
  const letter = ledger.state().letters.get(id);
  if (!letter) return refuse('unknownId', `There is no letter ${id} in this docket.`);
  if (!letter.issued && !letter.sent)
    return refuse('letter.notIssued', `${id} is a draft, and has said nothing yet: issue it first.`);
  return ok(letter);
}

/** That a letter from before the workbench did not tell something is not known: of it, only what it promised. */
function isKnownOfBoth({ source, before, after }: ToldDifference, old: Letter, fresh: Letter): boolean {
  if (isOfLetterItself(source)) return false;
  return (old.issued !== undefined || before !== undefined) && (fresh.issued !== undefined || after !== undefined);
}

/** A letter from before the workbench told, as far as is known here, the dates that it promised. */
function toldBy(ledger: Ledger, { id, issued }: Letter): readonly ToldFact[] {
  if (issued) return issued.told;
  const promises = [...ledger.state().promises.values()].filter(({ letter }) => letter === id);
  return promises.map(({ about, due }) => ({ source: `${about.id}.due`, text: formatLetterDate(due) }));
}

async function sectionsOf(
  ledger: Ledger,
  before: Letter,
  after: Letter,
): Promise<Result<readonly SectionDifference[]>> {
  if (!before.issued || !after.issued) return ok([]);
  const [old, fresh] = [await readIssuedDocument(ledger, before), await readIssuedDocument(ledger, after)];
  if (!old.ok) return old;
  return fresh.ok ? ok(compareDocuments(old.value, fresh.value)) : fresh;
}

function againstToday(ledger: Ledger, letter: Letter): LettersCompared['told'] {
  const told = toldBy(ledger, letter).filter(({ source }) => !isOfLetterItself(source));
  const view = { state: ledger.state(), asOf: ledger.today(), rules: ledger.rules };
  const now = told.flatMap(({ source }): ToldFact[] => {
    const resolved = resolveReference(view, source);
    return resolved.ok ? [{ source, text: resolved.value.text }] : [];
  });
  const differences = compareTold(told, now);
  const changers = lastChangers(
    ledger,
    letter,
    differences.map(({ source }) => source),
  );
  return differences.map((difference) => {
    const changedBy = changers.get(difference.source);
    return { ...difference, ...(changedBy && { changedBy }) };
  });
}
