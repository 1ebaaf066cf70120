/** A letter as a web page of its own: for reading on screen and for pasting elsewhere. The PDF is what is sent. */
import { copiesHeading, draftMark, enclosuresHeading, letterheadAddress, subjectLine } from './fixed-wording.ts';
import type { BarChart, Block, Inline, LetterDocument, ListBlock, TableBlock } from './letter-document.ts';
import { letterText } from './letter-text.ts';
import { listNumbering } from './list-labels.ts';
import { listOf } from './plain.ts';

/** One self-contained page: no script, no picture, nothing that is loaded. Its text in reading order is `plain(document)`. */
export function toHtml(document: LetterDocument): string {
  const { meta, closing, signature, enclosures, copiesTo } = document;
  return `<!doctype html>
<html lang="${escaped(meta.lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${words(meta.title)}</title>
<meta name="author" content="${escaped(meta.author)}">
<style>${stylesheet}</style>
</head>
<body>
${opening(document)}
<main>
<h1>${words(subjectLine(document))}</h1>
${lines([document.salutation])}
${document.body.map(blockHtml).join('\n')}
${lines([closing, signature.name, signature.title])}
${enclosures.length === 0 ? '' : `<h2>${words(enclosuresHeading(enclosures.length))}</h2>\n${listHtml(listOf(enclosures, true), 0)}`}
${copiesTo.length === 0 ? '' : `<h2>${words(copiesHeading)}</h2>\n${listHtml(listOf(copiesTo, false), 0)}`}
</main>
</body>
</html>
`;
}

function opening({ marking, status, letterhead, dateLine, references, addressee }: LetterDocument): string {
  return [
    ...(marking ? [`<p class="banner">${words(marking.banner)}</p>`] : []),
    ...(status === 'draft' ? [`<p class="banner">${draftMark}</p>`] : []),
    `<header>${lines([letterhead.agency, letterhead.office, letterheadAddress(letterhead.addressLines)])}</header>`,
    lines(marking?.designationIndicator ?? []),
    lines([dateLine]),
    ...references.map(({ label, text }) => `<p><b>${words(label)}:</b> ${words(text)}</p>`),
    `<address>${lines(addressee)}</address>`,
  ].join('\n');
}

function lines(texts: readonly string[]): string {
  return texts
    .map(words)
    .filter((text) => text !== '')
    .map((text) => `<p>${text}</p>`)
    .join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inlines(block.content)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${inlines(block.content)}</p>`;
    case 'list':
      return listHtml(block, 0);
    case 'table':
      return tableHtml(block);
    case 'facts':
      return `<dl>${block.facts.map(({ label, value }) => `<dt>${words(label)}</dt><dd>${inlines(value)}</dd>`).join('')}</dl>`;
    case 'figure':
      return `<figure aria-label="${escaped(letterText(block.alternative))}"><figcaption>${words(block.caption)}</figcaption>${chartHtml(block.chart)}</figure>`;
  }
}

const markers = { Decimal: '1', LowerAlpha: 'a', LowerRoman: 'i', Disc: undefined } as const;

function listHtml(list: ListBlock, depth: number): string {
  const marker = markers[listNumbering(list.ordered, depth)];
  const items = list.items.map(
    ({ content, nested }) => `<li>${inlines(content)}${nested ? listHtml(nested, depth + 1) : ''}</li>`,
  );
  return marker === undefined ? `<ul>${items.join('')}</ul>` : `<ol type="${marker}">${items.join('')}</ol>`;
}

function tableHtml({ caption, summary, columns, rows }: TableBlock): string {
  const head = columns.map(({ heading, align }) => `<th scope="col"${side(align)}>${words(heading)}</th>`);
  const body = rows.map((cells) => {
    const row = cells.map((content, at) => {
      const { isRowHeader, align } = columns[at] ?? {};
      return isRowHeader
        ? `<th scope="row"${side(align)}>${inlines(content)}</th>`
        : `<td${side(align)}>${inlines(content)}</td>`;
    });
    return `<tr>${row.join('')}</tr>`;
  });
  const about = summary === undefined ? '' : ` aria-description="${escaped(summary)}"`;
  return `<table${about}><caption>${words(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}

/** The numbers behind a chart. */
function chartHtml({ series, rows }: BarChart): string {
  const head = series.map(({ name }) => `<th scope="col">${words(name)}</th>`).join('');
  const body = rows.map(
    ({ label, counts }) =>
      `<tr><th scope="row">${words(label)}</th>${counts.map((count) => `<td class="end">${count}</td>`).join('')}</tr>`,
  );
  return `<table>${series.length > 1 ? `<thead><tr><td></td>${head}</tr></thead>` : ''}<tbody>${body.join('')}</tbody></table>`;
}

function side(align: 'start' | 'end' | undefined): string {
  return align === 'end' ? ' class="end"' : '';
}

function inlines(content: readonly Inline[]): string {
  return content.map(inlineHtml).join('').trim();
}

function inlineHtml(inline: Inline): string {
  const text = escaped(inline.text.normalize('NFC').replace(/\s+/g, ' '));
  if (inline.kind === 'link') return linkHtml(inline.href, text, inline.description);
  if (inline.kind === 'citation') return text;
  const slanted = inline.italic ? `<i>${text}</i>` : text;
  const marked = inline.bold ? `<b>${slanted}</b>` : slanted;
  return inline.lang === undefined ? marked : `<span lang="${escaped(inline.lang)}">${marked}</span>`;
}

/** Only addresses that open nothing by themselves become links. */
function linkHtml(href: string, text: string, description: string | undefined): string {
  if (!/^(?:https?|mailto):/i.test(href)) return text;
  const about = description === undefined ? '' : ` aria-description="${escaped(description)}"`;
  return `<a href="${escaped(href)}"${about}>${text}</a>`;
}

function words(text: string): string {
  return escaped(letterText(text));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const stylesheet = `
body { max-width: 44rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 "Source Serif 4", Georgia, serif; color: #1b1b1b; background: #fff }
header p:first-child { font-weight: 700; font-size: 1.15rem }
header, .banner, th, caption, figcaption, h1, h2, h3 { font-family: "Public Sans", Arial, sans-serif }
header p, address p { margin: 0 } address { font-style: normal; margin: 1rem 0 }
.banner { text-align: center; font-weight: 700 }
h1 { font-size: 1.1rem } h2 { font-size: 1.05rem } h3 { font-size: 1rem }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; font-size: .9rem }
caption, figcaption { text-align: start; font-weight: 700; font-size: .9rem }
th, td { text-align: start; vertical-align: top; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #8d8d8d } .end { text-align: end }
figure { margin: 1rem 0 } dt { font-weight: 700 } dd { margin: 0 0 .5rem }
`;
