import type { EvidenceId, LetterId } from '../../shared/domain/ids.ts';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { counted } from '../../shared/kernel/counted.ts';
import { ok, type Refusal, type Result, refuse } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';
import { toldIn } from '../../shared/letters/compare/told-in.ts';
import type { LetterFacts } from '../../shared/letters/compose/letter-facts.ts';
import type { Draft } from '../../shared/letters/draft.ts';
import type { Finding } from '../../shared/letters/preflight/finding.ts';
import { blockingFindings } from '../../shared/letters/preflight/preflight.ts';
import type { Attachment } from '../letters/attachment.ts';
import { evidenceManifest } from '../letters/evidence-manifest.ts';
import { writeSoundLetterPdf } from '../letters/write-sound-pdf.ts';
import type { ParsedStore } from '../mail/parsed-store.ts';
import { acknowledgeFirst } from './acknowledge-loss.ts';
import { composeLetter, type LetterRequest } from './compose-letter.ts';
import { findingsIn } from './findings-in.ts';
import type { Ledger } from './ledger.ts';

export interface IssuedLetter {
  readonly letter: LetterId;
  readonly pdf: Uint8Array;
  readonly pdfSha256: Sha256;
  readonly documentSha256: Sha256;
  readonly pageCount: number;
  /** What is enclosed, as files that go beside the PDF; none where nothing is. */
  readonly manifest: readonly Attachment[];
}

export interface IssueOptions {
  /** The manifest travels inside of the PDF, which is then PDF/A-3a and not PDF/A-2a. */
  readonly embedsManifest?: boolean | undefined;
}

/**
 * Freezes a letter: its document and PDF go into the evidence store, then the journal names them. A quarter's letter is issued once.
 * Refuses with `recordNotWhole` while a loss is not acknowledged, `letterHasErrors` with the preflight's errors, and as composeLetter, writeSoundLetterPdf, the evidence store and the record do.
 */
export async function issueLetter(
  ledger: Ledger,
  asked: LetterRequest,
  actor: string,
  messages: Pick<ParsedStore, 'get'>,
  { embedsManifest = false }: IssueOptions = {},
): Promise<Result<IssuedLetter>> {
  if (ledger.readOnly) return ledger.readOnly;
  if (ledger.lost().length > 0) return acknowledgeFirst(ledger);
  const composed = await composeLetter(ledger, asked, 'final', messages);
  if (!composed.ok) return composed;
  const { document, draft, facts, basis, promises } = composed.value;
  const { letter } = draft;
  const before = ledger.state().letters.get(letter);
  if (before && before.status !== 'draft' && before.status !== 'inReview')
    return refuse('letterIssued', `${letter} is already ${before.status}: an issued letter is never changed.`);
  const faulty = refuseFaulty(letter, await findingsIn(ledger, composed.value, messages));
  if (faulty) return faulty;
  const manifest = await manifestOf(letter, facts, messages);
  const written = await writeSoundLetterPdf(document, embedsManifest ? manifest : []);
  if (!written.ok) return written;
  const { bytes: pdf, pageCount } = written.value;
  // Evidence is written before the entry that names it: an orphan file is harmless, a dangling hash is not.
  const storedDocument = await ledger.evidence.putBytes(new TextEncoder().encode(canonicalJson(document)));
  if (!storedDocument.ok) return storedDocument;
  const storedPdf = await ledger.evidence.putBytes(pdf);
  if (!storedPdf.ok) return storedPdf;
  const documentSha256 = storedDocument.value.sha256;
  const pdfSha256 = storedPdf.value.sha256;
  const draftIntent = draftIntentOf(draft, facts, document.meta.title);
  const issue = {
    intent: 'IssueLetter',
    letter,
    document: documentSha256,
    pdf: pdfSha256,
    basis,
    promises,
    told: toldIn(document),
    enclosures: facts.enclosures.evidence,
  };
  // A crash between the two entries leaves the draft, which is then issued by the next attempt.
  const recorded = await ledger.handle(before ? [issue] : [draftIntent, issue], actor);
  return recorded.ok ? ok({ letter, pdf, pdfSha256, documentSha256, pageCount, manifest }) : recorded;
}

async function manifestOf(
  letter: LetterId,
  { state, enclosures }: LetterFacts,
  messages: Pick<ParsedStore, 'get'>,
): Promise<readonly Attachment[]> {
  if (enclosures.evidence.length === 0) return [];
  const titles = new Map<EvidenceId, string>();
  for (const id of enclosures.evidence) {
    const sha256 = state.evidence.get(id)?.sha256;
    const subject = sha256 && (await messages.get(sha256))?.subject;
    if (subject) titles.set(id, subject);
  }
  return evidenceManifest({ letter, state, enclosures: enclosures.evidence, titleOf: (id) => titles.get(id) });
}

/** Errors of the letter itself keep it from going out (docs/decisions/0012); all of them are told at once. */
function refuseFaulty(letter: LetterId, findings: readonly Finding[]): Refusal | undefined {
  const errors = blockingFindings(findings);
  if (errors.length === 0) return undefined;
  const sentences = errors.map(({ sentence }) => sentence).join(' ');
  const sentence = `${letter} cannot be issued before ${counted(errors.length, 'error')} ${errors.length === 1 ? 'is' : 'are'} settled. ${sentences}`;
  return refuse('letterHasErrors', sentence, { findings: errors });
}

/** What the journal says of a letter before it is issued. */
function draftIntentOf(
  { letter, kind, to, quarter }: Draft,
  { naraCase, recommendations }: LetterFacts,
  title: string,
) {
  return {
    intent: 'DraftLetter',
    letter,
    kind,
    ...(to && { to }),
    ...(naraCase ? { case: naraCase.id } : { recommendations: recommendations.map(({ id }) => id) }),
    ...(quarter && { quarter }),
    title,
  };
}
