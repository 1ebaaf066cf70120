import { fiscalQuarterInWords, printFiscalQuarter } from '../calendar/fiscal-quarter.ts';
import { formatLetterDate } from '../calendar/local-date-arithmetic.ts';
import { type LetterId, letterIdSchema } from '../domain/ids.ts';
import type { Basis } from '../domain/letter/events.ts';
import type { Instant } from '../kernel/instant.ts';
import { ok, type Result } from '../kernel/result.ts';
import { composeActionTable } from './compose-action-table.ts';
import { composeChanges } from './compose-changes.ts';
import { heading, paragraph, text } from './compose-inlines.ts';
import { composeNextSteps } from './compose-next-steps.ts';
import { composeOpening } from './compose-opening.ts';
import { composePastDue } from './compose-past-due.ts';
import { customaryCopies, naraRecipient } from './compose-recipients.ts';
import { gatherStatusFacts, type StatusFacts, type StatusQuestion } from './compose-status-facts.ts';
import { capitalized, listInWords, ordinalInWords } from './compose-wording.ts';
import type { Block, LetterDocument } from './letter-document.ts';

export interface QuarterlyStatusRequest extends Omit<StatusQuestion, 'asOf'> {
  /** Its `asOf` is the day of the record that the letter reports. */
  readonly basis: Basis;
  readonly status: LetterDocument['status'];
  /** When this rendering is made; goes into the file's properties only. */
  readonly created: Instant;
  /** `quarterlyStatusId` of the case and the quarter where absent. */
  readonly letter?: LetterId | undefined;
  /** By office; those of custom where absent. */
  readonly copiesTo?: readonly string[] | undefined;
}

/**
 * Composes the quarterly status letter to NARA on one case from the record alone: every number, date and status in it comes from
 * the folded states. Equal requests give equal documents. Refuses, in a sentence, what the record cannot support: no docket
 * identity, no such case, a quarter that has not begun, a letter dated before its record, a signatory who is unknown or has left.
 *
 * Of the sections in rules.md D2 it fills 1 to 4 (letterhead to the bottom line), 6 (Table 1), 7 (past due), 10 (next steps,
 * without a request) and 11 (contact, signature, enclosures, copies), and adds "changes since our last letter" and the basis. Waiting
 * for their records: 5 (the elements of 36 CFR 1230.14), 8 (messaging systems), 9 (recovery), and the request of 10.
 */
export function composeQuarterlyStatus(request: QuarterlyStatusRequest): Result<LetterDocument> {
  const gathered = gatherStatusFacts({ ...request, asOf: request.basis.asOf });
  if (!gathered.ok) return gathered;
  const facts = gathered.value;
  return ok({
    meta: meta(facts, request),
    status: request.status,
    letterhead: { agency: facts.docket.agency, office: facts.docket.office, addressLines: [] },
    dateLine: formatLetterDate(facts.date),
    references: references(facts),
    addressee: naraRecipient.lines,
    subject: subject(facts),
    salutation: naraRecipient.salutation,
    body: body(facts, request.basis),
    closing: 'Sincerely,',
    signature: signature(facts),
    enclosures: facts.enclosures.lines,
    copiesTo: request.copiesTo ?? customaryCopies,
  });
}

/** @example quarterlyStatusId('UD-2022-0001', { year: 2022, quarter: 2 }) // 'L-UD-2022-0001-2022Q2' */
export function quarterlyStatusId(caseId: StatusQuestion['case'], quarter: StatusQuestion['quarter']): LetterId {
  return letterIdSchema.parse(`L-${caseId}-${printFiscalQuarter(quarter)}`);
}

function meta(
  { docket, naraCase, quarter }: StatusFacts,
  { letter, created }: QuarterlyStatusRequest,
): LetterDocument['meta'] {
  return {
    id: letter ?? quarterlyStatusId(naraCase.id, quarter),
    title: `Quarterly status of ${naraCase.id}, FY${quarter.year} Q${quarter.quarter}`,
    subject: naraCase.title,
    author: `${docket.agency}, ${docket.office}`,
    lang: 'en-US',
    created,
  };
}

function references({ naraCase, quarter, asOf }: StatusFacts): LetterDocument['references'] {
  return [
    { label: 'Case', text: naraCase.id },
    { label: 'Via email', text: naraRecipient.mailbox },
    { label: 'Period', text: fiscalQuarterInWords(quarter) },
    { label: 'Record as of', text: formatLetterDate(asOf) },
  ];
}

function subject({ naraCase, quarter, updateNumber }: StatusFacts): string {
  const update = capitalized(`${ordinalInWords(updateNumber)} quarterly update`);
  return `${update} on case ${naraCase.id}, ${naraCase.title}: ${fiscalQuarterInWords(quarter)}`;
}

function body(facts: StatusFacts, basis: Basis): Block[] {
  return [
    ...composeOpening(facts),
    ...composeActionTable(facts),
    ...composePastDue(facts),
    ...composeChanges(facts),
    ...composeNextSteps(facts),
    ...contact(facts),
    ...recordBehind(facts, basis),
  ];
}

function contact({ signatory, docket }: StatusFacts): Block[] {
  const name = signatory ? [signatory.name, signatory.title].filter(Boolean).join(', ') : docket.office;
  const { email } = signatory ?? {};
  const to = text(`Questions on this letter go to ${name}${email ? ', at ' : '.'}`);
  return [
    heading('Contact'),
    {
      kind: 'paragraph',
      content: email ? [to, { kind: 'link', text: email, href: `mailto:${email}` }, text('.')] : [to],
    },
  ];
}

/** Lets anyone with the docket find the very entries that the letter rests on. */
function recordBehind({ asOf, docket }: StatusFacts, { heads }: Basis): Block[] {
  const entries = heads.map(({ device, seq, hash }) => `entry ${seq} of ${device} (hash ${hash.slice(0, 16)})`);
  const upTo = entries.length > 0 ? `, up to ${listInWords(entries)}` : '';
  return [
    heading('Record behind this letter'),
    paragraph(
      `Every number, date and status above comes from the docket “${docket.name}” as of ${formatLetterDate(asOf)}${upTo}.`,
    ),
  ];
}

function signature({ signatory, docket }: StatusFacts): LetterDocument['signature'] {
  return signatory
    ? { name: signatory.name, title: signatory.title ?? docket.office }
    : { name: docket.office, title: docket.agency };
}
