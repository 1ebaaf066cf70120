/** The preflight of a letter that was composed: what the rules read besides the document is gathered here. */
import { formatLetterDate } from '../../shared/calendar/letter-date.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import { letterDay } from '../../shared/domain/letter/letter.ts';
import type { Finding } from '../../shared/letters/preflight/finding.ts';
import { freeTextOf } from '../../shared/letters/preflight/free-text.ts';
import { preflight } from '../../shared/letters/preflight/preflight.ts';
import type { Enclosed, LastLetter } from '../../shared/letters/preflight/preflight-rule.ts';
import { bodyOf } from '../../shared/mail/chain/chain-of-message.ts';
import { isControlBanner } from '../../shared/mail/chain/furniture.ts';
import { privilegeIn } from '../../shared/mail/chain/notice-words.ts';
import type { ParsedMessage } from '../../shared/mail/parsed-message.ts';
import { letterShaper } from '../letters/letter-shaper.ts';
import type { ParsedStore } from '../mail/parsed-store.ts';
import type { ComposedLetter } from './compose-letter.ts';
import type { Ledger } from './ledger.ts';

/** What stands against issuing the letter, errors first: what the record could not fill, then what the rules find. */
export async function findingsIn(
  ledger: Ledger,
  composed: ComposedLetter,
  messages: Pick<ParsedStore, 'get'>,
): Promise<readonly Finding[]> {
  const { document, draft, facts } = composed;
  const enclosed = await Promise.all(facts.enclosures.evidence.map((id) => enclosedOf(ledger, id, messages)));
  const found = preflight({
    kind: draft.kind,
    document,
    freeText: freeTextOf(draft, document),
    view: facts.view,
    date: facts.date,
    enclosed,
    last: lastLetter(composed, ledger),
    canShow: (character) => letterShaper.covers(character.codePointAt(0) ?? 0),
  });
  return [...unfilled(composed), ...found];
}

function unfilled({ faults, drawnFrom }: ComposedLetter): readonly Finding[] {
  return faults.map(({ code, sentence, place }) => {
    const block = place.block === undefined ? -1 : drawnFrom.indexOf(place.block);
    return { code, severity: 'error', sentence, place: { words: place.reference ?? '', ...(block >= 0 && { block }) } };
  });
}

function lastLetter({ facts: { baseline } }: ComposedLetter, ledger: Ledger): LastLetter | undefined {
  const letter = baseline && ledger.state().letters.get(baseline.letter);
  const on = letter && letterDay(letter);
  if (!baseline || !letter || !on) return undefined;
  // A letter from before the workbench told, as far as is known, what it promised.
  const promised = baseline.promises.map(({ about, due }) => ({
    source: `${about.id}.due`,
    text: formatLetterDate(due),
  }));
  return { id: letter.id, on, told: letter.issued?.told ?? promised };
}

async function enclosedOf(ledger: Ledger, id: EvidenceId, messages: Pick<ParsedStore, 'get'>): Promise<Enclosed> {
  const evidence = ledger.state().evidence.get(id);
  if (evidence === undefined) return { evidence: id, isOnDisk: false };
  const message = await messages.get(evidence.sha256);
  return {
    evidence: id,
    title: message?.subject ?? undefined,
    isOnDisk: await ledger.evidence.has(evidence.container?.sha256 ?? evidence.sha256),
    ...(message && marksOf(message)),
  };
}

/** The marks that a message bears in its own words, as far as a reader of text can see them: a banner line, a claim of privilege. */
function marksOf(message: ParsedMessage): Pick<Enclosed, 'marking' | 'privilege'> {
  const words = `${message.subject ?? ''}\n${bodyOf(message)}`;
  const banner = words.split('\n').find((line) => isControlBanner(line));
  return { marking: banner?.trim(), privilege: privilegeIn(words) };
}
