import { type Agency, accountFinder } from './account-findings.ts';
import { baseSubject } from './base-subject.ts';
import type { ChainSource } from './chain-source.ts';
import { type Body, type ComparedSource, comparedSource, keepBodyTexts } from './compared-source.ts';
import { bestCopy, type Conversation, conversations } from './conversations.ts';
import { type Distinct, distinctMessages } from './distinct-messages.ts';
import { documentsOf } from './document-places.ts';
import type { ChainFinding } from './finding.ts';
import { bannerFindings, markFindings, privilegeFindings } from './notice-findings.ts';
import { parents, type ThreadLink } from './parents.ts';
import { placeOf, redactionFindings } from './redaction-findings.ts';
import { remembered } from './remembered.ts';
import { timeline } from './timeline.ts';

/** Everything that some sources say: their messages in order, the conversations, and what an officer should know of them. */
export interface ChainReading {
  /** Earliest first, corrected by quoting. */
  readonly messages: readonly Distinct[];
  readonly conversations: readonly Conversation[];
  readonly links: ReadonlyMap<string, ThreadLink>;
  readonly findings: readonly ChainFinding[];
}

/** Reads the chains of some originals as one body of evidence. */
export function readChains(sources: readonly ChainSource[], agency: Agency): ChainReading {
  const { bodyOf, textOf } = keepBodyTexts();
  return joinSources(
    sources.map((source) => comparedSource(source, bodyOf)),
    agency,
    textOf,
  );
}

/**
 * The same of sources whose texts are kept elsewhere; `textOf` is asked only where copies withhold different words.
 */
export function joinSources(
  sources: readonly ComparedSource[],
  agency: Agency,
  textOf: (body: Body) => string,
): ChainReading {
  const distinct = distinctMessages(sources);
  const documents = documentsOf(distinct);
  const { messages, conflicts } = timeline(distinct, documents);
  const threads = conversations(distinct, documents);
  const links = parents(distinct, documents);
  const accountsIn = accountFinder(agency);
  const subjectOf = remembered(baseSubject);
  const byId = new Map(distinct.map((message) => [message.id, message]));
  const findings: ChainFinding[] = [
    ...messages.flatMap((message) => [
      ...redactionFindings(message, textOf),
      ...privilegeFindings(message),
      ...quotedOnly(message),
      ...attachmentAbsent(message),
    ]),
    ...conflicts.map(
      ({ quoting, quoted, minutes }): ChainFinding => ({
        kind: 'clockAgainstQuoting',
        message: quoting,
        quoted,
        minutes,
        places: [quoting, quoted].flatMap((id) => bestPlace(byId.get(id))),
      }),
    ),
    ...threads.flatMap((thread) => [...parentMissing(thread, links, subjectOf), ...accountsIn(thread)]),
    ...sources.flatMap((source) => [...bannerFindings(source), ...markFindings(source)]),
  ];
  return { messages, conversations: threads, links, findings };
}

function bestPlace(message: Distinct | undefined) {
  const copy = message && bestCopy(message);
  return copy ? [placeOf(copy)] : [];
}

function quotedOnly(message: Distinct): ChainFinding[] {
  if (message.copies.some(({ occurrence }) => occurrence.level === 0)) return [];
  return [{ kind: 'knownOnlyFromQuotes', message: message.id, places: message.copies.map(placeOf) }];
}

/** Only a message as received shows what came with it. */
function attachmentAbsent(message: Distinct): ChainFinding[] {
  const copy = message.copies.find(({ native }) => native !== null);
  if (!copy?.native || copy.native.attachments > 0 || copy.occurrence.body.words.count === 0) return [];
  const words = copy.occurrence.body.attachment;
  return words !== null ? [{ kind: 'attachmentAbsent', message: message.id, words, places: [placeOf(copy)] }] : [];
}

/** An answer that names a message which is not there, or one by its subject with nothing before it in its conversation. */
function parentMissing(
  { messages }: Conversation,
  links: ReadonlyMap<string, ThreadLink>,
  subjectOf: typeof baseSubject,
): ChainFinding[] {
  const first = messages.reduce((least, { moment }) => Math.min(least, moment), Number.POSITIVE_INFINITY);
  return messages.flatMap((message): ChainFinding[] => {
    const link = links.get(message.id);
    const isAlone =
      !link?.parent &&
      message.moment === first &&
      message.copies.some(({ occurrence }) => subjectOf(occurrence.header.subject).isReply);
    if (!link?.missing && !isAlone) return [];
    return [
      { kind: 'parentMissing', message: message.id, messageId: link?.missing ?? null, places: bestPlace(message) },
    ];
  });
}
