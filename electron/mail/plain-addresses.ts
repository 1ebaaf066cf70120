import type { MailAddress } from '../../shared/mail/parsed-message.ts';
import { decodeEncodedWords } from './encoded-words.ts';

const blanks = '[ \\t]*';
const quotedName = '"([\\t !#-[\\]-~]*)"';
const bareName = "([\\w.!#$%&'*+/=?^`{|}~ \\t-]*)";
const address = "([\\w.!#$%&'*+/^`{|}~-]+@[\\w.-]+)";
const comment = '\\(([\\t -(*-~]*)\\)';
const nameAlone = "([\\w.'&/-][\\w.'&/ \\t-]*)";
/**
 * `"Rivera, A." <a@example.gov>`, `A. Rivera <a@example.gov>` or `<a@example.gov>`; `a@example.gov` or `a@example.gov (A. Rivera)`; or a name
 * without any address. No two parts beside each other take the same character, so that a long field costs its length only.
 */
const mailboxForms = [
  `(?:${blanks}${quotedName}${blanks}|${bareName})<${address}>${blanks}`,
  `${blanks}${address}(?:${blanks}${comment})?${blanks}`,
  `${blanks}${nameAlone}(?:${comment}${blanks})?`,
];
const mailbox = new RegExp(`(?:${mailboxForms.join('|')})(?:,|$)`, 'y');

/** The mailboxes of an address field that is written plainly, as postal-mime gives them; undefined for any other. */
export function readPlainAddresses(text: string): MailAddress[] | undefined {
  const mailboxes: MailAddress[] = [];
  mailbox.lastIndex = 0;
  for (let end = 0; end < text.length; end = mailbox.lastIndex) {
    const match = mailbox.exec(text);
    if (!match) return undefined;
    const [, quoted, bare, inBrackets, alone, said, unaddressed] = match;
    const found = inBrackets ?? alone ?? '';
    const name = decodeEncodedWords((quoted ?? bare ?? unaddressed ?? said ?? '').trim());
    mailboxes.push({ name: name === found ? '' : name, address: found });
  }
  return mailboxes;
}
