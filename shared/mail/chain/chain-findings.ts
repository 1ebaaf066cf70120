import { type Agency, accountFindings } from './account-findings.ts';
import { baseSubject } from './base-subject.ts';
import { bodyWords } from './body-words.ts';
import { bestCopy, type Conversation, conversations, momentOf } from './conversations.ts';
import { type ChainSource, type Distinct, distinctMessages } from './distinct-messages.ts';
import type { ChainFinding } from './finding.ts';
import { bannerFindings, markFindings, privilegeFindings } from './notice-findings.ts';
import { parents, type ThreadLink } from './parents.ts';
import { placeOf, redactionFindings } from './redaction-findings.ts';
import { timeline } from './timeline.ts';

/** Everything that some sources say: their messages in order, the conversations, and what an officer should know of them. */
export interface ChainReading {
  /** Earliest first, corrected by quoting. */
  readonly messages: readonly Distinct[];
  readonly conversations: readonly Conversation[];
  readonly links: ReadonlyMap<string, ThreadLink>;
  readonly findings: readonly ChainFinding[];
}

/** Reads the chains of many originals as one body of evidence. */
export function readChains(sources: readonly ChainSource[], agency: Agency): ChainReading {
  const distinct = distinctMessages(sources);
  const { messages, conflicts } = timeline(distinct);
  const threads = conversations(distinct);
  const links = parents(distinct);
  const byId = new Map(distinct.map((message) => [message.id, message]));
  const findings: ChainFinding[] = [
    ...messages.flatMap((message) => [
      ...redactionFindings(message),
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
    ...threads.flatMap((thread) => [...parentMissing(thread, links), ...accountFindings(thread, agency)]),
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

/** What says in each mail language that something came with the message. */
const attached =
  /\b(?:attached|attachments?|enclosed|ci[- ]joint(?:e|s|es)?|pi[eè]ces? jointes?|adjunto|adjunta|adjuntos|anexo|anexos|em anexo|anbei|beigefügt|im anhang|in allegato|allegato|allegati|bijgevoegd|bijlage|bifogat|vedhæftet)\b/i;

/** Only a message as received shows what came with it. */
function attachmentAbsent(message: Distinct): ChainFinding[] {
  const copy = message.copies.find(({ native }) => native !== null);
  if (!copy?.native || copy.native.attachments > 0 || bodyWords(copy.occurrence.ownText).count === 0) return [];
  const words = attached.exec(copy.occurrence.ownText)?.[0];
  return words ? [{ kind: 'attachmentAbsent', message: message.id, words, places: [placeOf(copy)] }] : [];
}

/** An answer that names a message which is not there, or one by its subject with nothing before it in its conversation. */
function parentMissing({ messages }: Conversation, links: ReadonlyMap<string, ThreadLink>): ChainFinding[] {
  const first = Math.min(...messages.map(momentOf));
  return messages.flatMap((message): ChainFinding[] => {
    const link = links.get(message.id);
    const isAnswer = message.copies.some(({ occurrence }) => baseSubject(occurrence.header.subject).isReply);
    const isAlone = isAnswer && !link?.parent && momentOf(message) === first;
    if (!link?.missing && !isAlone) return [];
    return [
      { kind: 'parentMissing', message: message.id, messageId: link?.missing ?? null, places: bestPlace(message) },
    ];
  });
}
