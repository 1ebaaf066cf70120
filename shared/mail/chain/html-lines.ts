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
const unread = /^(?:script|style|head|title)$/;
const block = /^(?:p|div|br|tr|li|ul|ol|table|h[1-6]|hr|pre|blockquote|section|article|header|footer)$/;
const tag = /<(?:!--[\s\S]*?(?:-->|$)|(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:"[^"]*"|'[^']*'|[^'"<>])*>)/g;

/**
 * The lines that a message's HTML shows, for the reading of quoted chains: each block is a line, and what stands in a `blockquote` has
 * a `>` before it. Nothing here is safe to show as HTML.
 */
export function htmlLines(html: string): string {
  const lines: string[] = [];
  let line = '';
  let depth = 0;
  let skipped = '';
  let at = 0;
  const end = (): void => {
    lines.push('> '.repeat(depth) + line.replace(/\s+/g, ' ').trim());
    line = '';
  };
  for (const match of html.matchAll(tag)) {
    if (skipped === '') line += html.slice(at, match.index);
    at = match.index + match[0].length;
    const name = (match[2] ?? '').toLowerCase();
    const isEnd = match[1] === '/';
    if (unread.test(name)) skipped = isEnd ? '' : skipped || name;
    if (!block.test(name)) continue;
    if (line.trim() !== '' || name === 'br' || (name === 'p' && isEnd)) end();
    if (name === 'blockquote') depth = Math.max(0, depth + (isEnd ? -1 : 1));
  }
  if (skipped === '') line += html.slice(at);
  end();
  return lines.map(decoded).join('\n');
}

function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (whole, decimal, hex, name) => {
    if (name) return entities[String(name).toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
