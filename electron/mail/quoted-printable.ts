/** By the code of a character; -1 for what is no hexadecimal digit. */
const hexDigits = Int8Array.from({ length: 128 }, (_, code) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(code).toLowerCase()),
);

/**
 * The bytes of quoted-printable lines (RFC 2045 6.7) that end in LF, each one character: a soft line break goes, two hexadecimal digits are a
 * byte, and any other equals sign stays.
 */
export function decodeQuotedPrintable(lines: string): string {
  let decoded = '';
  let from = 0;
  for (let at = lines.indexOf('='); at >= 0; at = lines.indexOf('=', from)) {
    const high = hexDigits[lines.charCodeAt(at + 1)] ?? -1;
    const low = hexDigits[lines.charCodeAt(at + 2)] ?? -1;
    const isByte = high >= 0 && low >= 0;
    const isSoftBreak = lines[at + 1] === '\n';
    decoded += lines.slice(from, at);
    if (isByte) decoded += String.fromCharCode(high * 16 + low);
    else if (!isSoftBreak) decoded += '=';
    from = at + (isByte ? 3 : isSoftBreak ? 2 : 1);
  }
  return decoded + lines.slice(from);
}
