import type { Conversation } from './conversations.ts';
import type { Distinct } from './distinct-messages.ts';
import type { ChainFinding } from './finding.ts';
import { addressesIn } from './people.ts';
import { placeOf } from './redaction-findings.ts';
import { remembered } from './remembered.ts';

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

/** What one conversation says of accounts: senders from outside the agency, and personal accounts with whether a copy came into an official one. */
export function accountFinder({ domains }: Agency): (conversation: Conversation) => ChainFinding[] {
  if (domains.length === 0) return () => [];
  const addressesOf = remembered(addressesIn);
  const isOfficial = (address: string): boolean =>
    domains.some((domain) => address.endsWith(`@${domain}`) || address.endsWith(`.${domain}`));
  const reads = (values: readonly (string | null)[]): boolean =>
    values.some((value) => addressesOf(value).some(isOfficial));

  function findingsOf(message: Distinct, official: () => readonly Distinct[]): ChainFinding[] {
    const copy = message.copies.find(({ occurrence }) => addressesOf(occurrence.header.from).length > 0);
    const address = addressesOf(copy?.occurrence.header.from ?? null)[0];
    if (!copy || address === undefined || isOfficial(address)) return [];
    const places = [placeOf(copy)];
    if (!personal.has(address.split('@')[1] ?? ''))
      return [{ kind: 'senderOutside', message: message.id, address, places }];
    const copied = reads(recipientsOf(message)) ? 'atOnce' : copiedLater(message, official());
    return [{ kind: 'nonOfficialAccount', message: message.id, address, copied, places }];
  }

  return ({ messages }) => {
    let official: readonly Distinct[] | undefined;
    const officialOnes = (): readonly Distinct[] => {
      official ??= messages
        .filter((message) => reads([...recipientsOf(message), ...sendersOf(message)]))
        .sort((a, b) => a.moment - b.moment);
      return official;
    };
    return messages.flatMap((message) => findingsOf(message, officialOnes));
  };
}

/** When a copy reached an official account: with a later message of the conversation from or to that account. `official` are those, earliest first. */
function copiedLater(message: Distinct, official: readonly Distinct[]): 'withinTwentyDays' | 'late' | 'never' {
  let [from, to] = [0, official.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((official[middle]?.moment ?? 0) < message.moment) from = middle + 1;
    else to = middle;
  }
  const next = official[from] === message ? official[from + 1] : official[from];
  if (next === undefined || !Number.isFinite(next.moment)) return 'never';
  return next.moment - message.moment <= termMs ? 'withinTwentyDays' : 'late';
}

function recipientsOf({ copies }: Distinct): (string | null)[] {
  return copies.flatMap(({ occurrence: { header } }) => [header.to, header.cc, header.bcc]);
}

function sendersOf({ copies }: Distinct): (string | null)[] {
  return copies.map(({ occurrence }) => occurrence.header.from);
}
