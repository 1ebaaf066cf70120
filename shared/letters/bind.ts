/** Fills a draft from the record: every live reference and computed block becomes what it prints on that day. */
import { parseFiscalQuarter } from '../calendar/fiscal-quarter.ts';
import type { Told } from '../domain/promise/events.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, type Result, refuse } from '../kernel/result.ts';
import { type BoundBlocks, bindBlocks } from './bind/bind-blocks.ts';
import { type BindFault, type FaultsFound, resolveLine } from './bind/bind-fault.ts';
import { withoutEmptyHeadings } from './bind/empty-headings.ts';
import { numberCaptions } from './bind/number-captions.ts';
import { gatherFacts, type LetterFacts, type LetterQuestion } from './compose/letter-facts.ts';
import { promisesIn } from './compose/promises.ts';
import type { Draft } from './draft.ts';
import type { LetterDocument } from './letter-document.ts';

export interface LetterGround extends Omit<LetterQuestion, 'about' | 'to' | 'quarter' | 'signatory' | 'enclosures'> {
  readonly status: LetterDocument['status'];
  /** When this rendering is made; goes into the file's properties only. */
  readonly created: Instant;
}

export interface BoundLetter {
  readonly document: LetterDocument;
  readonly facts: LetterFacts;
  /** For each block of the document's body the draft's block that printed it, 0-based. */
  readonly drawnFrom: readonly number[];
  /** What could not be filled; it stands in square brackets in the document. */
  readonly faults: readonly BindFault[];
  /** The dates that it tells. */
  readonly promises: readonly Told[];
}

/**
 * Binds a draft, leaving what cannot be filled in square brackets with its fault, as an editor shows it. Refuses only what the record
 * cannot support at all, as gatherFacts does.
 */
export function bindWithFaults(draft: Draft, ground: LetterGround): Result<BoundLetter> {
  const { about, to, signatory, enclosures } = draft;
  const quarter = draft.quarter === undefined ? undefined : parseFiscalQuarter(draft.quarter);
  const gathered = gatherFacts({ ...ground, about, to, quarter, signatory, enclosures });
  if (!gathered.ok) return gathered;
  const facts = gathered.value;
  const found: FaultsFound = [];
  const blocks = withoutEmptyHeadings(draft, bindBlocks(draft, facts, found));
  const document = documentOf(draft, facts, ground, blocks, found);
  const promises = promisesIn(document, facts);
  return ok({ document, facts, drawnFrom: blocks.map(({ from }) => from), faults: found, promises });
}

/** As bindWithFaults, and refuses with the first fault: an unknown reference, a citation of what is not enclosed. */
export function bind(draft: Draft, ground: LetterGround): Result<LetterDocument> {
  const bound = bindWithFaults(draft, ground);
  if (!bound.ok) return bound;
  const [first] = bound.value.faults;
  return first ? refuse(first.code, first.sentence, { ...first.place }) : ok(bound.value.document);
}

function documentOf(
  draft: Draft,
  facts: LetterFacts,
  { status, created }: LetterGround,
  blocks: BoundBlocks,
  found: FaultsFound,
): LetterDocument {
  const line = (text: string, place: string) => resolveLine(facts.view, text, place, found);
  const { docket, naraCase, view } = facts;
  const title = line(draft.title, 'the title');
  return {
    meta: {
      id: draft.letter,
      title,
      subject: naraCase?.title ?? title,
      author: `${docket.agency}, ${docket.office}`,
      lang: 'en-US',
      created,
    },
    status,
    ...(draft.marking && { marking: draft.marking }),
    letterhead: { agency: docket.agency, office: docket.office, addressLines: [] },
    dateLine: resolveLine(view, '{{letter.date}}', 'the date line', found),
    references: draft.references.map(({ label, text }) => ({ label, text: line(text, `the reference “${label}”`) })),
    addressee: draft.addressee.map((text, index) => line(text, `line ${index + 1} of the addressee`)),
    subject: line(draft.subject, 'the subject'),
    salutation: line(draft.salutation, 'the salutation'),
    body: numberCaptions(blocks.map(({ block }) => block)),
    closing: draft.closing,
    signature: signatureOf(draft, facts),
    enclosures: facts.enclosures.lines,
    copiesTo: draft.copiesTo.map((text, index) => line(text, `line ${index + 1} of the copies`)),
  };
}

function signatureOf({ isSigned }: Draft, { signatory, docket }: LetterFacts): LetterDocument['signature'] {
  if (!isSigned) return { name: '', title: '' };
  return signatory
    ? { name: signatory.name, title: signatory.title ?? docket.office }
    : { name: docket.office, title: docket.agency };
}
