const shifted = /\+([A-Za-z0-9+/]*)-?/g;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Decodes UTF-7 (RFC 2152), which no browser or Node decodes any more: ASCII text in which `+...-` holds UTF-16 in base64 without
 * padding and `+-` is a plus. Sequences cut short give what their whole characters give.
 * @example decodeUtf7('+ZeVnLIqe-') // three Japanese characters
 */
export function decodeUtf7(text: string): string {
  return text.replace(shifted, (whole: string, base64: string) =>
    base64 === '' ? whole.replace(/^\+-?$/, '+') : utf16Of(base64),
  );
}

function utf16Of(base64: string): string {
  let decoded = '';
  let bits = 0;
  let held = 0;
  for (const letter of base64) {
    held = ((held << 6) | alphabet.indexOf(letter)) & 0x3fffff;
    bits += 6;
    if (bits < 16) continue;
    bits -= 16;
    decoded += String.fromCharCode((held >> bits) & 0xffff);
  }
  return decoded;
}
