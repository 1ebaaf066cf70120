import { type Conversation, momentOf } from './conversations.ts';
import type { Distinct } from './distinct-messages.ts';
import type { ChainFinding } from './finding.ts';
import { addressesIn } from './people.ts';
import { placeOf } from './redaction-findings.ts';

/** Whose mail it is: domains of the agency, such as `example.gov`; their subdomains count. Without any, nothing is said of accounts. */
export interface Agency {
  readonly domains: readonly string[];
}

/** Personal mail services: nobody's official account. */
const personal = new Set([
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'yahoo.fr',
  'yahoo.co.uk',
  'ymail.com',
  'hotmail.com',
  'outlook.com',
  'live.com',
  'msn.com',
  'aol.com',
  'icloud.com',
  'me.com',
  'mac.com',
  'protonmail.com',
  'proton.me',
  'pm.me',
  'gmx.de',
  'gmx.net',
  'gmx.com',
  'web.de',
  'comcast.net',
  'verizon.net',
  'att.net',
  'sbcglobal.net',
  'bellsouth.net',
  'cox.net',
  'orange.fr',
  'free.fr',
  'mail.com',
  'zoho.com',
  'fastmail.com',
  'hey.com',
  'tutanota.com',
  'yandex.ru',
  'mail.ru',
  'qq.com',
  '163.com',
  'libero.it',
  'uol.com.br',
  'ziggo.nl',
]);
/** 44 U.S.C. 2911(a)(2). */
const termMs = 20 * 86_400_000;

/** Senders from outside the agency, and personal accounts with whether a copy came into an official one. */
export function accountFindings({ messages }: Conversation, { domains }: Agency): ChainFinding[] {
  if (domains.length === 0) return [];
  const isOfficial = (address: string): boolean =>
    domains.some((domain) => address.endsWith(`@${domain}`) || address.endsWith(`.${domain}`));
  return messages.flatMap((message): ChainFinding[] => {
    const copy = message.copies.find(({ occurrence }) => addressesIn(occurrence.header.from).length > 0);
    const address = addressesIn(copy?.occurrence.header.from ?? null)[0];
    if (!copy || address === undefined || isOfficial(address)) return [];
    const places = [placeOf(copy)];
    if (!personal.has(address.split('@')[1] ?? ''))
      return [{ kind: 'senderOutside', message: message.id, address, places }];
    return [
      {
        kind: 'nonOfficialAccount',
        message: message.id,
        address,
        copied: copiedWhen(message, messages, isOfficial),
        places,
      },
    ];
  });
}

/** When a copy reached an official account: with the message itself, or with a later one of the conversation from or to that account. */
function copiedWhen(
  message: Distinct,
  conversation: readonly Distinct[],
  isOfficial: (address: string) => boolean,
): 'atOnce' | 'withinTwentyDays' | 'late' | 'never' {
  if (recipientsOf(message).some(isOfficial)) return 'atOnce';
  const sent = momentOf(message);
  const later = conversation
    .filter((other) => other !== message && [...recipientsOf(other), ...sendersOf(other)].some(isOfficial))
    .map(momentOf)
    .filter((moment) => moment >= sent && Number.isFinite(moment));
  if (later.length === 0) return 'never';
  return Math.min(...later) - sent <= termMs ? 'withinTwentyDays' : 'late';
}

function recipientsOf({ copies }: Distinct): string[] {
  return copies.flatMap(({ occurrence: { header } }) => [header.to, header.cc, header.bcc].flatMap(addressesIn));
}

function sendersOf({ copies }: Distinct): string[] {
  return copies.flatMap(({ occurrence }) => addressesIn(occurrence.header.from));
}
