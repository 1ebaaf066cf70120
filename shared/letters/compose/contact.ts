import { formatLetterDate } from '../../calendar/letter-date.ts';
import type { Block } from '../letter-document.ts';
import { prose, text } from './inlines.ts';
import type { LetterFacts } from './letter-facts.ts';
import { listInWords } from './wording.ts';

/** Whom questions go to: who signs, else the office. */
export function contact({ signatory, view }: LetterFacts): Block[] {
  const { title, email } = signatory ?? {};
  const name = signatory ? `{{signatory.name}}${title ? ', {{signatory.title}}' : ''}` : '{{docket.office}}';
  const content = prose(view, `Questions on this letter go to ${name}${email ? ', at ' : '.'}`);
  return [
    {
      kind: 'paragraph',
      content: email ? [...content, { kind: 'link', text: email, href: `mailto:${email}` }, text('.')] : content,
    },
  ];
}

/** Lets anyone with the docket find the very entries that the letter rests on. */
export function recordBehind({ asOf, docket, basis: { heads } }: LetterFacts): Block[] {
  const entries = heads.map(({ device, seq, hash }) => `entry ${seq} of ${device} (hash ${hash.slice(0, 16)})`);
  const upTo = entries.length > 0 ? `, up to ${listInWords(entries)}` : '';
  const words = `Every number, date and status above comes from the docket “${docket.name}” as of ${formatLetterDate(asOf)}${upTo}.`;
  return [{ kind: 'paragraph', content: [text(words)] }];
}
