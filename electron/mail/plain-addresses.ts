import type { MailAddress } from '../../shared/mail/parsed-message.ts';

const address = "[\\w.!#$%&'*+/^`{|}~-]+@[\\w.-]+";
/** `"Rivera, A." <a@example.gov>`, `A. Rivera <a@example.gov>`, `<a@example.gov>` or the address alone; then a comma, or the end. */
const mailbox = new RegExp(
  `[ \\t]*(?:(?:"([\\t -!#-<>-[\\]-~]*)"[ \\t]*|((?:[\\w.'&/-]+[ \\t]+)*))<(${address})>|(${address}))[ \\t]*(?:,|$)`,
  'y',
);

/** The mailboxes of an address field that is written plainly, as postal-mime gives them; undefined for any other. */
export function readPlainAddresses(text: string): MailAddress[] | undefined {
  const mailboxes: MailAddress[] = [];
  mailbox.lastIndex = 0;
  for (let end = 0; end < text.length; end = mailbox.lastIndex) {
    const [, quoted, bare = '', inBrackets, alone = ''] = mailbox.exec(text) ?? [];
    if (mailbox.lastIndex === 0) return undefined;
    const name = (quoted ?? bare).trim();
    const found = inBrackets ?? alone;
    mailboxes.push({ name: name === found ? '' : name, address: found });
  }
  return mailboxes;
}
