import { expect, it } from 'vitest';
import { inlineText } from '../../shared/letters/letter-text.ts';
import { toHtml } from '../../shared/letters/to-html.ts';
import { sampleLetter } from './testing/sample-letter.ts';

/** What stands between the tags, with the white space of a line of text. */
function wordsOf(html: string): string {
  const body = html.slice(html.indexOf('<body>'));
  const words = body
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  return words.replaceAll(/\s+/g, ' ');
}

it('says everything that the letter says, in its order', () => {
  const letter = sampleLetter(4);
  const words = wordsOf(toHtml(letter));
  const texts = letter.body.flatMap((block) => {
    if (block.kind === 'table') return [block.caption, ...block.rows.flatMap((row) => row.map(inlineText))];
    return block.kind === 'heading' ? [inlineText(block.content)] : [];
  });
  let from = 0;
  for (const text of texts.map((one) => one.replaceAll(/\s+/g, ' ').trim()).filter((one) => one !== '')) {
    const at = words.indexOf(text, from);
    expect(at, `${text} after character ${from}`).toBeGreaterThanOrEqual(from);
    from = at;
  }
});

it('runs and loads nothing, whatever the letter holds', () => {
  const html = toHtml(
    sampleLetter(1, {
      subject: '<script>alert(1)</script> & "quotes"',
      body: [{ kind: 'paragraph', content: [{ kind: 'link', text: 'here', href: 'javascript:alert(1)' }] }],
    }),
  );
  expect(html).not.toMatch(/<script|javascript:|<img|<link/i);
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;');
  expect(html).toContain("default-src 'none'");
});
