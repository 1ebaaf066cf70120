/** Writes a message for a mail program to open as a draft: what an officer has yet to look at and send. */

export interface DraftMessage {
  readonly to?: { readonly name: string; readonly address: string } | undefined;
  readonly subject: string;
  /** Plain text; lines end with \n. */
  readonly body: string;
}

const crlf = '\r\n';
/** RFC 5322 2.1.1 asks for no more than 78 characters in a line, and RFC 2047 2 for no more than 75 in an encoded word. */
const lineLimit = 76;

/**
 * A message as RFC 5322 text in CRLF lines of at most 78 characters, all of them ASCII. `X-Unsent: 1` opens it as a draft in Outlook. A
 * control character in a header becomes a space, so that no value can begin a field of its own. An address that is none is left out.
 * @example unsentMessage({ to: { name: 'A. Rivera', address: 'a@agency.gov' }, subject: 'Past due', body: 'Dear ...' })
 */
export function unsentMessage({ to, subject, body }: DraftMessage): string {
  const fields = [
    'X-Unsent: 1',
    ...(to && isAddress(to.address) ? [field('To', `${displayName(to.name)}<${to.address}>`)] : []),
    field('Subject', unstructured(subject)),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ];
  return [...fields, '', ...body.split(/\r\n|\r|\n/).map(quotedPrintable), ''].join(crlf);
}

/** Whether a text can stand as an address: one plain local part and one domain, of printable ASCII without what would need quoting. */
export function isAddress(text: string): boolean {
  return text.length <= 254 && /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/.test(text);
}

/** Folded between words; a word that is too long for a line has been encoded before. */
function field(name: string, value: string): string {
  const lines: string[] = [];
  let line = `${name}:`;
  for (const word of value.split(' ').filter((one) => one !== '')) {
    if (line.length + 1 + word.length > lineLimit && line !== `${name}:`) {
      lines.push(line);
      line = '';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join(crlf);
}

/** Ends with a space where there is a name. */
function displayName(name: string): string {
  const plain = oneLine(name);
  if (plain === '') return '';
  return needsEncoding(plain) ? `${encodedWords(plain)} ` : `"${plain.replace(/["\\]/g, '\\$&')}" `;
}

function unstructured(text: string): string {
  const plain = oneLine(text);
  return needsEncoding(plain) ? encodedWords(plain) : plain;
}

/** Control characters, line separators and runs of spaces as one space. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, ' ').trim();
}

/** Other letters than ASCII, what a reader would take for an encoded word, and words too long to fold between. */
function needsEncoding(text: string): boolean {
  return /[^ -~]|=\?/.test(text) || text.split(' ').some((word) => word.length > 60);
}

const wordStart = '=?utf-8?Q?';
const wordEnd = '?=';

/** RFC 2047: encoded words of whole characters, parted by spaces that readers drop. */
function encodedWords(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const letter of text) {
    const written = /[A-Za-z0-9]/.test(letter) ? letter : letter === ' ' ? '_' : bytesOf(letter);
    if (wordStart.length + word.length + written.length + wordEnd.length > lineLimit - 10) {
      words.push(word);
      word = '';
    }
    word += written;
  }
  return [...words, word].map((one) => `${wordStart}${one}${wordEnd}`).join(' ');
}

/** One line of RFC 2045 6.7, softly broken where it is too long. */
function quotedPrintable(text: string): string {
  const lines: string[] = [];
  let line = '';
  const letters = [...text];
  for (const [index, letter] of letters.entries()) {
    const isLast = index === letters.length - 1;
    const isPlain = /[!-<>-~]/.test(letter) || ((letter === ' ' || letter === '\t') && !isLast);
    const written = isPlain ? letter : bytesOf(letter);
    if (line.length + written.length > lineLimit - 1) {
      lines.push(`${line}=`);
      line = '';
    }
    line += written;
  }
  // A line that is a single full stop ends a message on its way (RFC 5321 4.5.2), and one that begins with From is marked by mailboxes.
  return [...lines, line].map((one) => one.replace(/^\./, '=2E').replace(/^From /, '=46rom ')).join(crlf);
}

/** The UTF-8 of a letter as `=C3=A9`; half of a pair of surrogates has none and becomes the replacement character. */
function bytesOf(letter: string): string {
  const coded = encodeURIComponent(letter.isWellFormed() ? letter : '\ufffd');
  if (coded.length > 1) return coded.replaceAll('%', '=');
  return `=${coded.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
