/**
 * Takes out of HTML, before the browser reads it, what the page's content policy would report: it reports even what is parsed only to
 * be thrown away, and each report would stand in the log as if something had been tried. Safety does not rest on this: DOMPurify comes after.
 * One pass from left to right, so that no message can make it slow.
 */

/** Holds what a `style` attribute said. */
export const sentStyle = 'data-sent-style';

const tagName = /[a-z][^\s/>]*/iy;
const gap = /[\s/]*/y;
const attributeName = /=?[^\s/>=]*/y;
const attributeValue = /\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*)/y;
const endOfStyle = /<\/style[^>]*>/gi;

/** @example quietMarkup('<p style="color:red" onclick="x()">') // '<p data-sent-style="color:red">' */
export function quietMarkup(html: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', at)) {
    kept.push(html.slice(at, start));
    const name = matchAt(tagName, html, start + 1);
    if (name === undefined) {
      kept.push('<');
      at = start + 1;
      continue;
    }
    const tag = readTag(html, start + 1 + name.length, name);
    at = tag.end;
    const element = name.toLowerCase();
    if (element === 'style') at = afterStyle(html, at);
    else if (element !== 'base') kept.push(tag.text);
  }
  kept.push(html.slice(at));
  return kept.join('');
}

/** The tag with its attributes, from after its name to after its `>`. */
function readTag(html: string, from: number, name: string): { readonly text: string; readonly end: number } {
  const parts = [`<${name}`];
  let at = from;
  for (;;) {
    at += matchAt(gap, html, at)?.length ?? 0;
    if (at >= html.length) return { text: parts.join(''), end: at };
    if (html[at] === '>') return { text: `${parts.join('')}>`, end: at + 1 };
    const attribute = matchAt(attributeName, html, at) ?? '';
    at += attribute.length;
    const value = matchAt(attributeValue, html, at) ?? '';
    at += value.length;
    if (/^style$/i.test(attribute)) parts.push(` ${sentStyle}${value}`);
    else if (!/^on/i.test(attribute)) parts.push(` ${attribute}${value}`);
  }
}

function afterStyle(html: string, from: number): number {
  endOfStyle.lastIndex = from;
  return endOfStyle.test(html) ? endOfStyle.lastIndex : html.length;
}

/** What a sticky pattern finds at a place; undefined where it finds nothing. */
function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
