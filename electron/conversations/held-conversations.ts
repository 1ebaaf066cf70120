/** The conversations of one docket while they are held: chains are added, then joined, then asked about. */
import { formatDate } from '../../shared/calendar/local-date-arithmetic.ts';
import type { ChainOccurrence, ConversationRow } from '../../shared/contracts/conversation.contract.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import { parseLocalDate } from '../../shared/kernel/local-date.ts';
import { readChains } from '../../shared/mail/chain/chain-findings.ts';
import { bestCopy } from '../../shared/mail/chain/conversations.ts';
import type { ChainSource, Distinct } from '../../shared/mail/chain/distinct-messages.ts';
import type { ChainFinding } from '../../shared/mail/chain/finding.ts';
import type { Occurrence } from '../../shared/mail/chain/occurrence.ts';
import { conversationRows, copiesOf, evidenceOf, shownOccurrence } from './conversation-rows.ts';
import type { MessageAnswer, PageAnswer, PageRequest } from './conversations-protocol.ts';

export interface HeldConversations {
  /** What one piece of evidence says, and what is attached to it; null where it cannot be read. */
  hold(id: EvidenceId, sources: readonly ChainSource[] | null): void;
  forget(id: EvidenceId): void;
  /** `domains` are of the agency's own mail; without any, accounts are not judged. */
  join(domains: readonly string[]): void;
  /** What an officer should know of all that is joined. */
  findings(): readonly ChainFinding[];
  page(asked: Omit<PageRequest, 'ask'>): PageAnswer;
  message(id: string): MessageAnswer;
  /** Of a source that is held or not, or of the message attached there at `attachment`; what it quotes is named as far as it is joined. */
  chain(id: EvidenceId, attachment: readonly number[], sources: readonly ChainSource[]): readonly ChainOccurrence[];
  isHeld(id: EvidenceId): boolean;
}

/** Nobody reads more of one source on one page. */
const mostOccurrences = 5_000;

interface Joined {
  readonly findings: readonly ChainFinding[];
  readonly rows: readonly ConversationRow[];
  readonly byId: ReadonlyMap<string, { readonly row: ConversationRow; readonly distinct: Distinct }>;
  readonly byOccurrence: ReadonlyMap<Occurrence, string>;
  readonly conversationsOf: ReadonlyMap<EvidenceId, ReadonlySet<string>>;
}

const nothing: Joined = {
  findings: [],
  rows: [],
  byId: new Map(),
  byOccurrence: new Map(),
  conversationsOf: new Map(),
};

export function holdConversations(): HeldConversations {
  const held = new Map<EvidenceId, readonly ChainSource[] | null>();
  let joined = nothing;
  let last: { readonly question: string; readonly rows: readonly ConversationRow[] } | undefined;

  function rowsOf({ scope, linked, words }: Omit<PageRequest, 'ask'>): readonly ConversationRow[] {
    const question = JSON.stringify([scope, words, linked.length, linked.at(-1)]);
    if (last?.question === question) return last.rows;
    const rows = narrowed(inScope(scope, new Set(linked), joined), words, joined);
    last = { question, rows };
    return rows;
  }

  return {
    hold: (id, sources) => void held.set(id, sources),
    forget: (id) => void held.delete(id),
    isHeld: (id) => held.has(id),
    findings: () => joined.findings,
    join(domains) {
      joined = joinedOf(
        [...held.values()].flatMap((sources) => sources ?? []),
        domains,
      );
      last = undefined;
    },
    page(asked) {
      const rows = rowsOf(asked);
      return {
        rows: rows.slice(asked.from, asked.from + asked.limit),
        count: rows.length,
        conversations: new Set(rows.map(({ conversation }) => conversation)).size,
        unread: [...held.values()].filter((sources) => sources === null).length,
      };
    },
    message(id) {
      const known = joined.byId.get(id);
      if (!known) return null;
      const best = bestCopy(known.distinct)?.occurrence;
      const { row, distinct } = known;
      return { row, cc: best?.header.cc ?? null, text: best?.ownText ?? '', copies: copiesOf(distinct) };
    },
    chain(id, attachment, sources) {
      // Messages attached to it are sources of their own: their names count attachments from 1.
      const name = [id, ...attachment.map((index) => index + 1)].join('/');
      const own = (held.get(id) ?? sources).find((source) => source.id === name);
      return (own?.chain.occurrences ?? []).slice(0, mostOccurrences).map((occurrence) => {
        const known = joined.byId.get(joined.byOccurrence.get(occurrence) ?? '');
        return shownOccurrence(occurrence, known ? { row: known.row, copies: copiesOf(known.distinct) } : null);
      });
    },
  };
}

function joinedOf(sources: readonly ChainSource[], domains: readonly string[]): Joined {
  const reading = readChains(sources, { domains });
  const rows = conversationRows(reading);
  const distinct = new Map(reading.messages.map((message) => [message.id, message]));
  const byId: Joined['byId'] = new Map(
    rows.flatMap((row) => {
      const message = distinct.get(row.message);
      return message ? [[row.message, { row, distinct: message }] as const] : [];
    }),
  );
  const byOccurrence = new Map<Occurrence, string>();
  const conversationsOf = new Map<EvidenceId, Set<string>>();
  for (const { row, distinct: message } of byId.values())
    for (const { source, occurrence } of message.copies) {
      byOccurrence.set(occurrence, message.id);
      const evidence = evidenceOf(source);
      conversationsOf.set(evidence, (conversationsOf.get(evidence) ?? new Set()).add(row.conversation));
    }
  return { findings: reading.findings, rows, byId, byOccurrence, conversationsOf };
}

function inScope(
  scope: PageRequest['scope'],
  linked: ReadonlySet<string>,
  { rows, byId, conversationsOf }: Joined,
): readonly ConversationRow[] {
  switch (scope.kind) {
    case 'all':
      return rows;
    case 'case':
      return rows.filter(({ message }) =>
        byId.get(message)?.distinct.copies.some(({ source }) => linked.has(evidenceOf(source))),
      );
    case 'conversation': {
      const own = byId.get(scope.id)?.row.conversation ?? scope.id;
      return rows.filter(({ conversation }) => conversation === own);
    }
    case 'withEvidence': {
      const own = conversationsOf.get(scope.evidence);
      return own ? rows.filter(({ conversation }) => own.has(conversation)) : [];
    }
  }
}

function narrowed(rows: readonly ConversationRow[], words: string, { byId }: Joined): readonly ConversationRow[] {
  const wanted = words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => new RegExp(word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'));
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const head = headWords(row);
    const distinct = byId.get(row.message)?.distinct;
    const text = (distinct && bestCopy(distinct)?.occurrence.ownText) ?? '';
    return wanted.every((word) => word.test(head) || word.test(text));
  });
}

function headWords({ from, to, subject, sent, source }: ConversationRow): string {
  const day = sent === null ? undefined : parseLocalDate(sent.shown.slice(0, 10));
  return [from, to, subject, sent?.shown, day && formatDate(day), source].filter(Boolean).join(' ');
}
