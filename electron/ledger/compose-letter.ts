import { type FiscalQuarter, lastDayOf, parseFiscalQuarter } from '../../shared/calendar/fiscal-quarter.ts';
import { evolve } from '../../shared/domain/evolve.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { Basis } from '../../shared/domain/letter/events.ts';
import type { Letter } from '../../shared/domain/letter/letter.ts';
import { emptyState, type State } from '../../shared/domain/state.ts';
import { foldEntries } from '../../shared/journal/fold.ts';
import type { LocalDate } from '../../shared/kernel/local-date.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import { type BoundLetter, bindWithFaults } from '../../shared/letters/bind.ts';
import { isOnBasis } from '../../shared/letters/compare/on-basis.ts';
import { defaultDraft } from '../../shared/letters/default-draft.ts';
import type { Draft } from '../../shared/letters/draft.ts';
import { reasonKeptInside } from '../../shared/letters/kept-inside.ts';
import { aboutInWords, type LetterAbout } from '../../shared/letters/letter-about.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import { letterIdOf } from '../../shared/letters/letter-id.ts';
import type { Template, TemplateId } from '../../shared/letters/template.ts';
import { openDraftStore } from '../docket/draft-store.ts';
import type { DocketFinding } from '../journal/finding.ts';
import { letterShaper } from '../letters/letter-shaper.ts';
import type { ParsedStore } from '../mail/parsed-store.ts';
import type { Ledger } from './ledger.ts';
import { readTemplates } from './read-templates.ts';

export const quarterlyStatus: TemplateId = 'quarterly-status';

/** A letter by its template; the quarterly letter on a case where none is named. */
export interface LetterRequest {
  readonly template?: TemplateId | undefined;
  readonly about: LetterAbout;
  readonly quarter?: FiscalQuarter | undefined;
  /** The day the letter speaks of: the quarter's last day, or today while the quarter runs, unless another is given. */
  readonly asOf?: LocalDate | undefined;
}

export interface ComposedLetter extends BoundLetter {
  /** As the officer stored it, else the template's default. */
  readonly draft: Draft;
  readonly basis: Basis;
  /** Templates of the docket's own that could not be used. */
  readonly findings: readonly DocketFinding[];
}

/**
 * Composes a letter from its draft and the journal, as of a day. A draft bears the day that it speaks of, an issued letter the day on which
 * it is issued. What a draft leaves unfilled is told as faults; a final letter is refused with the first. Refuses with `letter.keptInside` to
 * make what stays inside of the agency final, and as bindWithFaults does,
 * an unknown template, a template about something else, a day to come, and a record that is not read to its end.
 */
export async function composeLetter(
  ledger: Ledger,
  asked: LetterRequest,
  status: LetterDocument['status'],
  messages: Pick<ParsedStore, 'get'>,
): Promise<Result<ComposedLetter>> {
  const drafted = await draftOf(ledger, asked);
  if (!drafted.ok) return drafted;
  const { draft, findings } = drafted.value;
  const composed = await composeDraft(ledger, asked.asOf ? { ...draft, asOf: asked.asOf } : draft, status, messages);
  return composed.ok ? ok({ ...composed.value, findings }) : composed;
}

/** The same of a draft at hand, as an editor has it. */
export async function composeDraft(
  ledger: Ledger,
  draft: Draft,
  status: LetterDocument['status'],
  messages: Pick<ParsedStore, 'get'>,
): Promise<Result<ComposedLetter>> {
  const inside = status === 'final' ? reasonKeptInside(draft) : undefined;
  if (inside) return refuse('letter.keptInside', inside);
  const today = ledger.today();
  const quarter = draft.quarter === undefined ? undefined : parseFiscalQuarter(draft.quarter);
  const asOf = draft.asOf ?? (quarter ? earlier(lastDayOf(quarter), today) : today);
  const refusal = unwritable(ledger, asOf, today);
  if (refusal) return refusal;
  const titles = await subjectLines(ledger, draft, messages);
  const basis = ledger.basis(asOf);
  const bound = bindWithFaults(draft, {
    stateAsOf: (day) => ledger.stateAt({ asOf: day }),
    stateOf: (letter, day) => stateKnownTo(ledger, letter, day),
    rules: ledger.rules,
    basis,
    date: status === 'draft' ? asOf : today,
    titleOf: (evidence) => titles.get(evidence),
    // The record's own last moment, so that the same record gives the same bytes whenever it is written out.
    created: ledger.entries().at(-1)?.recordedAt ?? ledger.now(),
    status,
  });
  if (!bound.ok) return bound;
  const [fault] = bound.value.faults;
  if (status === 'final' && fault) return refuse(fault.code, fault.sentence, { ...fault.place });
  return ok({ ...bound.value, draft, basis, findings: [] });
}

/** The stored draft of a letter, else what its template makes. Refuses with `template.unknown`, `template.aboutOther`, `quarterNeeded`, or as the store does. */
export async function draftOf(
  ledger: Ledger,
  asked: LetterRequest,
): Promise<
  Result<{ readonly draft: Draft; readonly template: Template; readonly findings: readonly DocketFinding[] }>
> {
  const { templates, findings } = await readTemplates(ledger.dir);
  const id = asked.template ?? quarterlyStatus;
  const template = templates.get(id);
  if (!template) {
    const known = [...templates.keys()].sort().join(', ');
    return refuse('template.unknown', `There is no template ${id}. There are: ${known}.`);
  }
  const unfit = unfitFor(template, asked);
  if (unfit) return unfit;
  const letter = letterIdOf(id, asked.about, asked.quarter);
  const stored = await openDraftStore(ledger.dir, () => ledger.newId()).read(letter);
  if (!stored.ok) return stored;
  const draft = stored.value ?? defaultDraft(template, { ...asked, auditor: auditorOf(ledger.state(), asked.about) });
  return ok({ draft, template, findings });
}

function unfitFor(template: Template, { about, quarter }: LetterRequest): Refusal | undefined {
  if (template.about !== about.kind) {
    const wanted = template.about === 'docket' ? 'the whole docket' : `a ${template.about}`;
    return refuse(
      'template.aboutOther',
      `The template ${template.id} is about ${wanted}, not about ${aboutInWords(about)}.`,
    );
  }
  if (!template.needsQuarter || quarter) return undefined;
  return refuse('quarterNeeded', `The template ${template.id} reports on a fiscal quarter: name one, such as 2022Q2.`);
}

/** Who issued what a letter is about. */
function auditorOf({ recommendations }: State, about: LetterAbout): 'OIG' | 'GAO' | undefined {
  if (about.kind === 'recommendation') return recommendations.get(about.id)?.source;
  return about.kind === 'report'
    ? [...recommendations.values()].find(({ report }) => report === about.id)?.source
    : undefined;
}

/** The record as an issued letter knew it: what was recorded after it, even of an earlier day, is not in it. */
function stateKnownTo(ledger: Ledger, { issued }: Letter, day: LocalDate): State {
  if (!issued) return ledger.stateAt({ asOf: day });
  const entries = ledger.entries().filter((entry) => isOnBasis(entry, issued.basis));
  return foldEntries(entries, evolve, { ...emptyState, docket: ledger.state().docket });
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

/** What the messages that may be enclosed call themselves, read from their originals: those chosen, else those that are linked to a record. */
async function subjectLines(
  ledger: Ledger,
  { enclosures, to }: Draft,
  messages: Pick<ParsedStore, 'get'>,
): Promise<ReadonlyMap<EvidenceId, string>> {
  const { evidence } = ledger.state();
  const linked = () => [...evidence.values()].filter(({ links }) => links.length > 0).map(({ id }) => id);
  const titles = new Map<EvidenceId, string>();
  for (const id of enclosures ?? (to ? linked() : [])) {
    const original = evidence.get(id)?.sha256;
    const subject = printable((original && (await messages.get(original))?.subject) ?? '');
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
