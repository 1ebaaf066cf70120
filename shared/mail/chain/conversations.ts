import { baseSubject } from './base-subject.ts';
import type { Copy, Distinct } from './distinct-messages.ts';
import { namesIn, shareAny } from './people.ts';
import { remembered } from './remembered.ts';

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
  const first = messages.reduce((a, b) => (b.moment < a.moment ? b : a));
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
  const subjectOf = remembered(baseSubject);
  messages.forEach(({ copies }, at) => {
    for (const key of new Set(copies.map(({ occurrence }) => subjectOf(occurrence.header.subject).key))) {
      if (!/[\p{L}\p{N}]/u.test(key)) continue;
      const known = bySubject.get(key);
      if (known) known.push(at);
      else bySubject.set(key, [at]);
    }
  });
  const namesOf = remembered(namesIn);
  for (const rows of bySubject.values()) linkRows(messages, rows, groups, namesOf);
}

function linkRows(
  messages: readonly Distinct[],
  rows: readonly number[],
  groups: Groups,
  namesOf: (value: string | null) => readonly string[],
): void {
  const dated = rows
    .flatMap((at) => {
      const message = messages[at];
      return message ? [{ at, message, people: peopleOf(message, namesOf) }] : [];
    })
    // Of one minute, in an order that does not depend on which original was read first.
    .sort(({ message: a }, { message: b }) => (a.moment === b.moment ? (a.id < b.id ? -1 : 1) : a.moment - b.moment));
  dated.forEach((row, index) => {
    for (let before = index - 1; before >= Math.max(0, index - 8); before--) {
      const other = dated[before];
      if (!other || !(row.message.moment - other.message.moment <= restMs)) break;
      if (!sharePeople(row.people, other.people)) continue;
      groups.link(other.at, row.at, 'subject');
      break;
    }
  });
}

/** Withheld people may be the same ones: only two known groups without a common person are told apart. */
function sharePeople(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === 0 || b.size === 0 || shareAny(a, b);
}

/** Everyone that the headers of a message's copies name; withheld people are left out. */
function peopleOf({ copies }: Distinct, namesOf: (value: string | null) => readonly string[]): Set<string> {
  const headers = copies.flatMap(({ occurrence: { header } }) => [header.from, header.to, header.cc]);
  return new Set([...new Set(headers)].flatMap(namesOf));
}
