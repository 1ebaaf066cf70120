/** What reviewers left in a Word file: comments and tracked changes, as a list to apply. The text itself is never taken back. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';

export interface ReviewRemark {
  readonly kind: 'comment' | 'inserted' | 'deleted';
  readonly author: string;
  /** As Word wrote it: local time without a zone, whatever its Z says; null where there is none. */
  readonly date: string | null;
  /** The comment, or the words that were put in or taken out. */
  readonly text: string;
  /** The paragraph it stands in, as it reads with every change applied. */
  readonly paragraph: string;
}

/** No part of an honest letter comes near it. */
const mostBytes = 64 * 1024 * 1024;

/** In the order of the text. Refuses with `docx.unreadable` what is no Word file, is damaged, or would unpack to more than 64 MiB. */
export function readReview(bytes: Uint8Array): Result<readonly ReviewRemark[]> {
  try {
    const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => wanted.has(name) && fits(originalSize) });
    const document = parts['word/document.xml'];
    if (document === undefined) return unreadable('it holds no word/document.xml');
    const comments = parts['word/comments.xml'];
    return ok(remarksIn(strFromU8(document), comments === undefined ? new Map() : commentsIn(strFromU8(comments))));
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

const wanted = new Set(['word/document.xml', 'word/comments.xml']);

function fits(size: number): boolean {
  if (size > mostBytes) throw new Error('a part of it unpacks to more than 64 MiB');
  return true;
}

function unreadable(why: string): Result<never> {
  return refuse('docx.unreadable', `The file cannot be read as a Word document: ${why}.`);
}

interface Comment {
  readonly author: string;
  readonly date: string | null;
  text: string;
}

function commentsIn(xml: string): ReadonlyMap<string, Comment> {
  const comments = new Map<string, Comment>();
  let current: Comment | undefined;
  parse(xml, {
    open(name, attributes) {
      if (name === 'w:comment') {
        current = { author: attributes['w:author'] ?? '', date: attributes['w:date'] ?? null, text: '' };
        comments.set(attributes['w:id'] ?? '', current);
      } else if (name === 'w:p' && current && current.text !== '') current.text += '\n';
    },
    text: (text) => {
      if (current) current.text += text;
    },
    close(name) {
      if (name === 'w:comment') current = undefined;
    },
  });
  return comments;
}

interface Open {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
  readonly date: string | null;
  text: string;
}

function remarksIn(xml: string, comments: ReadonlyMap<string, Comment>): readonly ReviewRemark[] {
  const remarks: ReviewRemark[] = [];
  let paragraph = '';
  let found: Omit<ReviewRemark, 'paragraph'>[] = [];
  let change: Open | undefined;
  parse(xml, {
    open(name, attributes) {
      if (name === 'w:ins' || name === 'w:del') {
        const kind = name === 'w:ins' ? 'inserted' : 'deleted';
        change = { kind, author: attributes['w:author'] ?? '', date: attributes['w:date'] ?? null, text: '' };
      } else if (name === 'w:commentReference') {
        const comment = comments.get(attributes['w:id'] ?? '');
        if (comment) found.push({ kind: 'comment', ...comment });
      }
    },
    text(text, within) {
      if (change) change.text += text;
      if (within === 'w:t') paragraph += text;
    },
    close(name) {
      if ((name === 'w:ins' || name === 'w:del') && change) {
        if (change.text !== '') found.push(change);
        change = undefined;
      } else if (name === 'w:p') {
        remarks.push(...found.map((remark) => ({ ...remark, paragraph })));
        [paragraph, found] = ['', []];
      }
    },
  });
  return remarks;
}

interface Listener {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  /** Only text of runs (`w:t`) and deleted text (`w:delText`). */
  text(text: string, within: string): void;
  close(name: string): void;
}

function parse(xml: string, listener: Listener): void {
  const parser = new SaxesParser();
  let within = '';
  parser.on('doctype', () => {
    throw new Error('it declares a document type, which no Word file does');
  });
  parser.on('opentag', ({ name, attributes }) => {
    within = name;
    listener.open(name, attributes);
  });
  parser.on('text', (text) => {
    if (within === 'w:t' || within === 'w:delText') listener.text(text, within);
  });
  parser.on('closetag', ({ name }) => {
    within = '';
    listener.close(name);
  });
  parser.write(xml).close();
}
