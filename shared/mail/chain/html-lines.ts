import { singleBlanks } from '../single-blanks.ts';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
  lsquo: '‘',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  ccedil: 'ç',
  ntilde: 'ñ',
};
const unread: ReadonlySet<string> = new Set(['script', 'style', 'head', 'title']);
const blocks: ReadonlySet<string> = new Set(
  'p div br tr li ul ol table h1 h2 h3 h4 h5 h6 hr pre blockquote section article header footer'.split(' '),
);
const tag = /<(?:!--[\s\S]*?(?:-->|$)|(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>)/g;

/**
 * The lines that a message's HTML shows, for the reading of quoted chains: each block is a line, and what stands in a `blockquote` has
 * a `>` before it. Nothing here is safe to show as HTML.
 */
export function htmlLines(html: string): string {
  const lines: string[] = [];
  let line = '';
  let hasWords = false;
  let depth = 0;
  let skipped = '';
  let at = 0;
  for (const match of html.matchAll(tag)) {
    if (skipped === '' && match.index > at) {
      const words = html.slice(at, match.index);
      line += words;
      hasWords ||= /\S/.test(words);
    }
    at = match.index + match[0].length;
    const name = (match[2] ?? '').toLowerCase();
    const isEnd = match[1] === '/';
    if (unread.has(name)) skipped = isEnd ? '' : skipped || name;
    if (!blocks.has(name)) continue;
    if (hasWords || name === 'br' || (name === 'p' && isEnd)) {
      lines.push(shownLine(line, depth));
      line = '';
      hasWords = false;
    }
    if (name === 'blockquote') depth = Math.max(0, depth + (isEnd ? -1 : 1));
  }
  lines.push(shownLine(skipped === '' ? line + html.slice(at) : line, depth));
  return lines.join('\n');
}

function shownLine(line: string, depth: number): string {
  return decoded('> '.repeat(depth) + singleBlanks(line).trim());
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
