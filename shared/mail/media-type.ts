/** Leading bytes, as Latin-1 text. */
const signatures: readonly (readonly [string, string])[] = [
  ['%PDF-', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF8', 'image/gif'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['BM', 'image/bmp'],
  ['{\\rtf', 'application/rtf'],
  ['ID3', 'audio/mpeg'],
  ['OggS', 'audio/ogg'],
  ['\x1f\x8b', 'application/gzip'],
  ['7z\xbc\xaf\x27\x1c', 'application/x-7z-compressed'],
  ['Rar!', 'application/vnd.rar'],
  ['MZ', 'application/vnd.microsoft.portable-executable'],
  ['\xd0\xcf\x11\xe0', 'application/x-ole-storage'],
];

/** The first entry, or the folder, of each kind of Office document inside its zip (ECMA-376 part 2; ODF 1.3 part 2, 3.3). */
const zipContents: readonly (readonly [string, string])[] = [
  ['mimetypeapplication/vnd.oasis.opendocument.text', 'application/vnd.oasis.opendocument.text'],
  ['mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'application/vnd.oasis.opendocument.spreadsheet'],
  ['mimetypeapplication/epub+zip', 'application/epub+zip'],
  ['word/', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xl/', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['ppt/', 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
];

const officeZip = 'application/vnd.openxmlformats-package';

/**
 * The media type that a file's first bytes show, given as Latin-1 text of up to 64 KiB; undefined where they show none. A zip that is an Office
 * document says which; any other is `application/zip`.
 */
export function mediaTypeOf(head: string): string | undefined {
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipType(head);
  if (head.startsWith('RIFF'))
    return { WEBP: 'image/webp', WAVE: 'audio/wav', 'AVI ': 'video/x-msvideo' }[head.slice(8, 12)];
  if (head.slice(4, 8) === 'ftyp') return head.slice(8, 11) === 'hei' ? 'image/heic' : 'video/mp4';
  if (/^\s*(?:<!doctype html|<html)/i.test(head)) return 'text/html';
  return signatures.find(([bytes]) => head.startsWith(bytes))?.[1];
}

function zipType(head: string): string {
  const isOffice = head.includes('[Content_Types].xml');
  const found = zipContents.find(([name]) => head.includes(name) && (isOffice || name.startsWith('mimetype')));
  return found?.[1] ?? (isOffice ? officeZip : 'application/zip');
}
