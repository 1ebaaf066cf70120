import { baseSubject } from './base-subject.ts';
import type { Copy, Distinct } from './distinct-messages.ts';
import type { DocumentPlace } from './document-places.ts';
import { namesIn, shareAny } from './people.ts';
import { remembered } from './remembered.ts';

export interface Conversation {
  /** The id of its first message in the order of sources: the same at every reading of the same originals. */
  readonly id: string;
  /** The base subject of its first message. */
  readonly subject: string;
  readonly messages: readonly Distinct[];
}

/** An exchange that rests this long and then goes on under the same subject alone is another one: six weeks. */
const restMs = 42 * 86_400_000;

/**
 * Brings messages together into conversations: by References and In-Reply-To, then by the root of Thread-Index, then by quoting (what
 * stands in one chain), then by base subject among the same people within six weeks.
 */
export function conversations(
  messages: readonly Distinct[],
  documents: readonly (readonly DocumentPlace[])[],
): Conversation[] {
  const subjectOf = remembered(baseSubject);
  const groups = groupsOf(messages.length);
  linkByHeaders(messages, groups);
  for (const [first, ...others] of documents) for (const { at } of others) groups.link(first?.at ?? at, at);
  linkBySubject(messages, groups, subjectOf);
  const found = new Map<number, Distinct[]>();
  messages.forEach((message, at) => {
    const root = groups.rootOf(at);
    const known = found.get(root);
    if (known) known.push(message);
    else found.set(root, [message]);
  });
  return Array.from(found.values(), (own) => conversationOf(own, subjectOf));
}

function conversationOf(messages: readonly Distinct[], subjectOf: typeof baseSubject): Conversation {
  const { id } = messages.reduce((a, b) => (b.id < a.id ? b : a));
  const first = messages.reduce((a, b) => (b.moment < a.moment ? b : a));
  return { id, subject: subjectOf(bestCopy(first)?.occurrence.header.subject ?? null).key, messages };
}

export function bestCopy({ copies, best }: Distinct): Copy | undefined {
  return copies[best];
}

interface Groups {
  rootOf(at: number): number;
  link(a: number, b: number): void;
}

/** Disjoint sets with path halving; the first of a set is its root. */
function groupsOf(size: number): Groups {
  const parent = Array.from({ length: size }, (_, at) => at);
  const rootOf = (start: number): number => {
    let at = start;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = parent[at] ?? at;
    }
    return at;
  };
  const link = (a: number, b: number): void => {
    const [rootA, rootB] = [rootOf(a), rootOf(b)];
    parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
  };
  return { rootOf, link };
}

/** Links every message that names the same id, its own or in References, and every one with the same root of Thread-Index. */
function linkByHeaders(messages: readonly Distinct[], groups: Groups): void {
  const byMessageId = new Map<string, number>();
  const byThreadRoot = new Map<string, number>();
  const linkBy = (holders: Map<string, number>, key: string | null, at: number): void => {
    if (!key) return;
    const known = holders.get(key);
    if (known === undefined) holders.set(key, at);
    else groups.link(known, at);
  };
  messages.forEach(({ copies }, at) => {
    for (const { native } of copies) {
      if (!native) continue;
      linkBy(byMessageId, native.messageId, at);
      for (const id of native.references) linkBy(byMessageId, id, at);
      linkBy(byThreadRoot, native.threadRoot, at);
    }
  });
}

/** Under one subject, each message goes with the one before it unless too long lies between or their people are known to be others. */
function linkBySubject(messages: readonly Distinct[], groups: Groups, subjectOf: typeof baseSubject): void {
  const bySubject = new Map<string, number[]>();
  messages.forEach(({ copies }, at) => {
    for (const { occurrence } of copies) {
      const { key } = subjectOf(occurrence.header.subject);
      const known = bySubject.get(key);
      if (!known) bySubject.set(key, [at]);
      else if (known.at(-1) !== at) known.push(at);
    }
  });
  const namesOf = remembered(namesIn);
  for (const [key, rows] of bySubject)
    if (rows.length > 1 && /[\p{L}\p{N}]/u.test(key)) linkRows(messages, rows, groups, namesOf);
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
      groups.link(other.at, row.at);
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
  const people = new Set<string>();
  for (const { occurrence } of copies) {
    const { from, to, cc } = occurrence.header;
    for (const value of [from, to, cc]) for (const name of namesOf(value)) people.add(name);
  }
  return people;
}
