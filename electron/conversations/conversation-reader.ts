/** Answers what is asked of the conversations that were joined last. Others may write the index meanwhile. */
import type { DatabaseSync } from 'node:sqlite';
import type { ChainOccurrence, ConversationRow, MessageCopy } from '../../shared/contracts/conversation.contract.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { ChainSource } from '../../shared/mail/chain/chain-source.ts';
import type { ChainFinding } from '../../shared/mail/chain/finding.ts';
import { shownOccurrence } from './conversation-rows.ts';
import type { MessageAnswer, PageAnswer, PageRequest } from './conversations-protocol.ts';

export interface ConversationReader {
  /** What an officer should know of all that is joined. */
  findings(): readonly ChainFinding[];
  page(asked: Omit<PageRequest, 'ask' | 'path'>): PageAnswer;
  message(id: string): MessageAnswer;
  /** Of one piece of evidence as it was taken apart; what it quotes is named as far as it is joined. */
  chain(id: EvidenceId, source: ChainSource): readonly ChainOccurrence[];
}

/** Nobody reads more of one source on one page. */
const mostOccurrences = 5_000;

/** The rows of a question, by their places in the timeline. */
interface FoundRows {
  readonly question: string;
  readonly positions: readonly number[];
  readonly conversations: number;
}

export function conversationReader(database: DatabaseSync): ConversationReader {
  let last: FoundRows | undefined;
  // A word is sought as it is typed, in any case of its letters.
  let wanted: readonly RegExp[] = [];
  database.function('fits', (head, text) =>
    Number(wanted.every((word) => word.test(`${head}`) || word.test(`${text}`))),
  );
  const rowAt = database.prepare('SELECT row FROM messages WHERE position = ?');
  const rowsFrom = database.prepare('SELECT row FROM messages WHERE position >= ? ORDER BY position LIMIT ?');
  const byId = database.prepare('SELECT row, cc, copies, text FROM messages JOIN bodies ON key = body WHERE id = ?');
  const inSource = database.prepare(
    'SELECT line, row, messages.copies FROM copies JOIN messages USING (position) WHERE evidence = ? AND source = ?',
  );
  const counts = database.prepare(
    'SELECT (SELECT count(*) FROM messages) AS count, conversations, (SELECT count(*) FROM evidence WHERE sources IS NULL) AS unread, revision FROM joining',
  );

  function find(question: string, { scope, linked, words }: Omit<PageRequest, 'ask' | 'path'>): FoundRows {
    if (last?.question === question) return last;
    wanted = wordsIn(words);
    const [condition, ...values] = conditionOf(scope, linked);
    const texts = wanted.length === 0 ? '' : 'AND fits(head, (SELECT text FROM bodies WHERE key = body))';
    const rows = database
      .prepare(`SELECT position, conversation FROM messages WHERE ${condition} ${texts} ORDER BY position`)
      .all(...values);
    const conversations = new Set(rows.map(({ conversation }) => conversation)).size;
    last = { question, positions: rows.map(({ position }) => Number(position)), conversations };
    return last;
  }

  return {
    findings: () => JSON.parse(String(database.prepare('SELECT findings FROM joining').get()?.findings)),
    page(asked) {
      const { scope, linked, words, from, limit } = asked;
      const { count, conversations, unread, revision } = counts.get() ?? {};
      if (scope.kind === 'all' && words.trim() === '')
        return {
          rows: rowsFrom.all(from, limit).map(rowIn),
          count: Number(count),
          conversations: Number(conversations),
          unread: Number(unread),
        };
      const found = find(JSON.stringify([revision, scope, words, linked.length, linked.at(-1)]), asked);
      return {
        rows: found.positions.slice(from, from + limit).flatMap((position) => rowAt.all(position).map(rowIn)),
        count: found.positions.length,
        conversations: found.conversations,
        unread: Number(unread),
      };
    },
    message(id) {
      const known = byId.get(id);
      if (!known) return null;
      const cc = known.cc === null ? null : String(known.cc);
      return { row: rowIn(known), cc, text: String(known.text), copies: copiesIn(known) };
    },
    chain(id, source) {
      const known = new Map(inSource.all(id, source.id).map((row) => [Number(row.line), row]));
      return source.chain.occurrences.slice(0, mostOccurrences).map((occurrence) => {
        const found = known.get(occurrence.line);
        return shownOccurrence(occurrence, found ? { row: rowIn(found), copies: copiesIn(found) } : null);
      });
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

function rowIn({ row }: Row): ConversationRow {
  return JSON.parse(String(row));
}

function copiesIn({ copies }: Row): readonly MessageCopy[] {
  return JSON.parse(String(copies));
}

/** Which messages a scope holds, as a condition with its values. */
function conditionOf(scope: PageRequest['scope'], linked: readonly EvidenceId[]): readonly [string, ...string[]] {
  switch (scope.kind) {
    case 'all':
      return ['TRUE'];
    case 'case':
      return [
        'position IN (SELECT position FROM copies WHERE evidence IN (SELECT value FROM json_each(?)))',
        JSON.stringify(linked),
      ];
    case 'conversation':
      return ['conversation = coalesce((SELECT conversation FROM messages WHERE id = ?), ?)', scope.id, scope.id];
    case 'withEvidence':
      return [
        'conversation IN (SELECT conversation FROM messages JOIN copies USING (position) WHERE evidence = ?)',
        scope.evidence,
      ];
  }
}

function wordsIn(words: string): readonly RegExp[] {
  return words
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => new RegExp(word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'i'));
}
