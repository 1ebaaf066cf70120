import { baseSubject } from './base-subject.ts';
import type { Copy, Distinct } from './distinct-messages.ts';
import { peopleIn } from './people.ts';

/** How the messages of a conversation were found to belong together, strongest first. */
type ConversationLink = 'references' | 'threadIndex' | 'quoting' | 'subject';

export interface Conversation {
  /** The id of its first message in the order of sources: the same at every reading of the same originals. */
  readonly id: string;
  /** The base subject of its first message. */
  readonly subject: string;
  readonly messages: readonly Distinct[];
  readonly links: readonly ConversationLink[];
}

/** An exchange that rests this long and then goes on under the same subject alone is another one: six weeks. */
const restMs = 42 * 86_400_000;

/**
 * Brings messages together into conversations: by References and In-Reply-To, then by the root of Thread-Index, then by quoting (what
 * stands in one chain), then by base subject among the same people within six weeks.
 */
export function conversations(messages: readonly Distinct[]): Conversation[] {
  const groups = groupsOf(messages.length);
  linkByReferences(messages, groups);
  linkByThreadIndex(messages, groups);
  linkByQuoting(messages, groups);
  linkBySubject(messages, groups);
  const found = new Map<number, { messages: Distinct[]; links: Set<ConversationLink> }>();
  messages.forEach((message, at) => {
    const root = groups.rootOf(at);
    const known = found.get(root) ?? { messages: [], links: groups.linksOf(root) };
    known.messages.push(message);
    found.set(root, known);
  });
  return [...found.values()].map(conversationOf);
}

function conversationOf({
  messages,
  links,
}: {
  messages: Distinct[];
  links: ReadonlySet<ConversationLink>;
}): Conversation {
  const id = messages.map((message) => message.id).sort()[0] ?? '';
  const first = messages.reduce((a, b) => (momentOf(b) < momentOf(a) ? b : a));
  return {
    id,
    subject: baseSubject(bestCopy(first)?.occurrence.header.subject ?? null).key,
    messages,
    links: [...links],
  };
}

export function bestCopy({ copies, best }: Distinct): Copy | undefined {
  return copies[best];
}

/** Milliseconds since 1970 of the best copy that has a moment; undated messages come last. */
export function momentOf({ copies, best }: Distinct): number {
  const dated =
    copies[best]?.occurrence.sent?.utc ?? copies.find(({ occurrence }) => occurrence.sent?.utc)?.occurrence.sent?.utc;
  return dated ? Date.parse(dated) : Number.POSITIVE_INFINITY;
}

interface Groups {
  rootOf(at: number): number;
  link(a: number, b: number, by: ConversationLink): void;
  linksOf(root: number): Set<ConversationLink>;
}

/** Disjoint sets with path halving. */
function groupsOf(size: number): Groups {
  const parent = Array.from({ length: size }, (_, at) => at);
  const links = new Map<number, Set<ConversationLink>>();
  const rootOf = (start: number): number => {
    let at = start;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = parent[at] ?? at;
    }
    return at;
  };
  const linksOf = (root: number): Set<ConversationLink> => links.get(root) ?? new Set();
  const link = (a: number, b: number, by: ConversationLink): void => {
    const [low, high] = [rootOf(a), rootOf(b)].sort((x, y) => x - y);
    if (low === undefined || high === undefined || low === high) return;
    parent[high] = low;
    links.set(low, new Set([...linksOf(low), ...linksOf(high), by]));
  };
  return { rootOf, link, linksOf };
}

/** Links every message that names the same id, its own or in References. */
function linkByReferences(messages: readonly Distinct[], groups: Groups): void {
  linkByKeys(messages, groups, 'references', ({ native }) =>
    native ? [native.messageId ?? '', ...native.references] : [],
  );
}

function linkByThreadIndex(messages: readonly Distinct[], groups: Groups): void {
  linkByKeys(messages, groups, 'threadIndex', ({ native }) => [native?.threadRoot ?? '']);
}

function linkByQuoting(messages: readonly Distinct[], groups: Groups): void {
  linkByKeys(messages, groups, 'quoting', ({ source, occurrence }) => [`${source} ${occurrence.document}`]);
}

function linkByKeys(
  messages: readonly Distinct[],
  groups: Groups,
  by: ConversationLink,
  keysOf: (copy: Copy) => readonly string[],
): void {
  const holder = new Map<string, number>();
  messages.forEach(({ copies }, at) => {
    for (const key of copies.flatMap(keysOf)) {
      if (key === '') continue;
      const known = holder.get(key);
      if (known === undefined) holder.set(key, at);
      else groups.link(known, at, by);
    }
  });
}

/** Under one subject, each message goes with the one before it unless too long lies between or their people are known to be others. */
function linkBySubject(messages: readonly Distinct[], groups: Groups): void {
  const bySubject = new Map<string, number[]>();
  messages.forEach(({ copies }, at) => {
    for (const key of new Set(copies.map(({ occurrence }) => baseSubject(occurrence.header.subject).key))) {
      if (!/[\p{L}\p{N}]/u.test(key)) continue;
      const known = bySubject.get(key);
      if (known) known.push(at);
      else bySubject.set(key, [at]);
    }
  });
  for (const rows of bySubject.values()) linkRows(messages, rows, groups);
}

function linkRows(messages: readonly Distinct[], rows: readonly number[], groups: Groups): void {
  const dated = rows
    .map((at) => ({
      at,
      id: messages[at]?.id ?? '',
      moment: messages[at] ? momentOf(messages[at]) : Number.POSITIVE_INFINITY,
      people: messages[at] ? peopleOf(messages[at]) : new Set<string>(),
    }))
    // Of one minute, in an order that does not depend on which original was read first.
    .sort((a, b) => (a.moment === b.moment ? (a.id < b.id ? -1 : 1) : a.moment - b.moment));
  dated.forEach((row, index) => {
    for (let before = index - 1; before >= Math.max(0, index - 8); before--) {
      const other = dated[before];
      if (!other || !(row.moment - other.moment <= restMs)) break;
      if (!sharePeople(row.people, other.people)) continue;
      groups.link(other.at, row.at, 'subject');
      break;
    }
  });
}

/** Withheld people may be the same ones: only two known groups without a common person are told apart. */
function sharePeople(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const person of a) if (b.has(person)) return true;
  return false;
}

function peopleOf({ copies }: Distinct): Set<string> {
  return peopleIn(copies.map(({ occurrence }) => occurrence.header));
}
