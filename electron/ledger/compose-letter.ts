import { type FiscalQuarter, lastDayOf } from '../../shared/calendar/fiscal-quarter.ts';
import type { CaseId, EvidenceId } from '../../shared/domain/ids.ts';
import type { Basis } from '../../shared/domain/letter/events.ts';
import type { Told } from '../../shared/domain/promise/events.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { composePromises } from '../../shared/letters/compose-promises.ts';
import { composeQuarterlyStatus } from '../../shared/letters/compose-quarterly-status.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import { letterShaper } from '../letters/letter-shaper.ts';
import type { ParsedStore } from '../mail/parsed-store.ts';
import type { Ledger } from './ledger.ts';

export interface LetterRequest {
  readonly case: CaseId;
  readonly quarter: FiscalQuarter;
  /** The day the letter speaks of: the quarter's last day, or today while the quarter runs, unless another is given. */
  readonly asOf?: LocalDate | undefined;
}

export interface ComposedLetter {
  readonly document: LetterDocument;
  readonly basis: Basis;
  /** The dates that it tells. */
  readonly promises: readonly Told[];
}

/**
 * Composes the quarterly status letter from the journal, as of a day. A draft bears the day that it speaks of, an issued letter the
 * day on which it is issued. Refuses as composeQuarterlyStatus does, a day to come, and a record that is not read to its end.
 */
export async function composeLetter(
  ledger: Ledger,
  asked: LetterRequest,
  status: LetterDocument['status'],
  messages: Pick<ParsedStore, 'get'>,
): Promise<Result<ComposedLetter>> {
  const today = ledger.today();
  const asOf = asked.asOf ?? earlier(lastDayOf(asked.quarter), today);
  const refusal = unwritable(ledger, asOf, today);
  if (refusal) return refusal;
  const titles = await subjectLines(ledger, messages);
  const basis = ledger.basis(asOf);
  const question = {
    stateAsOf: (day: LocalDate) => ledger.stateAt({ asOf: day }),
    case: asked.case,
    quarter: asked.quarter,
    date: status === 'draft' ? asOf : today,
    titleOf: (evidence: EvidenceId) => titles.get(evidence),
  };
  const composed = composeQuarterlyStatus({
    ...question,
    basis,
    // The record's own last moment, so that the same record gives the same bytes whenever it is written out.
    created: ledger.entries().at(-1)?.recordedAt ?? ledger.now(),
    status,
  });
  if (!composed.ok) return composed;
  const promises = composePromises({ ...question, asOf });
  return promises.ok ? ok({ document: composed.value, basis, promises: promises.value }) : promises;
}

/** Counts from half a record, or of a day that has not come, would be false. A journal whose cut tail is only remembered is read to its end. */
function unwritable(ledger: Ledger, asOf: LocalDate, today: LocalDate): Refusal | undefined {
  if (asOf > today)
    return refuse('futureRecord', `A letter cannot report the record as of ${asOf}: today is ${today}.`);
  const broken = ledger.findings().find(({ severity, code }) => severity === 'error' && code !== 'journal.tailMissing');
  return (
    broken && refuse('recordNotWhole', `No letter can be written from a record that is not whole. ${broken.message}`)
  );
}

/** What the enclosed messages call themselves, read from their originals; nothing is enclosed that is not linked to a record. */
async function subjectLines(
  ledger: Ledger,
  messages: Pick<ParsedStore, 'get'>,
): Promise<ReadonlyMap<EvidenceId, string>> {
  const titles = new Map<EvidenceId, string>();
  for (const { id, sha256, links } of ledger.state().evidence.values()) {
    if (links.length === 0) continue;
    const subject = printable((await messages.get(sha256))?.subject ?? '');
    if (subject) titles.set(id, subject);
  }
  return titles;
}

function earlier(a: LocalDate, b: LocalDate): LocalDate {
  if (a <= b) return a;
  return b;
}

/**
 * A subject line as a letter can print it: control characters become spaces, and one in a script that the letter's fonts lack is left out,
 * because no e-mail may keep a letter from being written. Its enclosure is still named by id and hash.
 */
function printable(subject: string): string | undefined {
  const text = subject.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  const isCovered = [...text].every((character) => letterShaper.covers(character.codePointAt(0) ?? 0));
  return isCovered && text !== '' ? text : undefined;
}
