/** By media type. What has no entry of its own is told by the type's first half. */
const kinds: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'application/rtf': 'rich text',
  'text/rtf': 'rich text',
  'text/html': 'web page',
  'text/csv': 'table as text',
  'text/calendar': 'calendar entry',
  'application/ics': 'calendar entry',
  'application/zip': 'zip archive',
  'application/gzip': 'gzip archive',
  'application/vnd.rar': 'RAR archive',
  'application/x-7z-compressed': '7-Zip archive',
  'application/msword': 'Word document',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word document',
  'application/vnd.oasis.opendocument.text': 'OpenDocument text',
  'application/vnd.ms-excel': 'Excel workbook',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel workbook',
  'application/vnd.oasis.opendocument.spreadsheet': 'OpenDocument spreadsheet',
  'application/vnd.ms-powerpoint': 'PowerPoint presentation',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'PowerPoint presentation',
  'application/vnd.openxmlformats-package': 'Office document',
  'application/x-ole-storage': 'Office document of before 2007',
  'application/vnd.microsoft.portable-executable': 'program',
  'application/pgp-signature': 'signature (PGP)',
  'application/pgp-encrypted': 'mark of encryption (PGP)',
  'application/pkcs7-signature': 'signature (S/MIME)',
  'application/x-pkcs7-signature': 'signature (S/MIME)',
  'application/pkcs7-mime': 'encrypted or signed content (S/MIME)',
  'application/x-pkcs7-mime': 'encrypted or signed content (S/MIME)',
  'application/vnd.ms-outlook': 'Outlook message',
  'application/ms-tnef': 'winmail.dat of Outlook',
};

const families: readonly (readonly [string, (rest: string) => string])[] = [
  ['image/', (rest) => `picture (${rest.replace(/\+xml$/, '').toUpperCase()})`],
  ['audio/', () => 'sound'],
  ['video/', () => 'film'],
  ['message/', () => 'message'],
  ['text/', () => 'text'],
];

const untold: ReadonlySet<string> = new Set(['application/octet-stream', 'application/x-zip-compressed']);

/** Where the type says nothing, the end of the name. */
const endings: Readonly<Record<string, string>> = {
  txt: 'text',
  csv: 'table as text',
  rtf: 'rich text',
  pdf: 'PDF',
  doc: 'Word document',
  docx: 'Word document',
  xls: 'Excel workbook',
  xlsx: 'Excel workbook',
  ppt: 'PowerPoint presentation',
  pptx: 'PowerPoint presentation',
  msg: 'Outlook message',
  eml: 'message',
  zip: 'zip archive',
};

/**
 * What kind of file this is, in an officer's words: by its media type (null where none is known), or by the end of its name where that says nothing.
 * @example fileKind('image/png') // 'picture (PNG)'
 */
export function fileKind(mediaType: string | null, name: string | null = null): string {
  const type = mediaType ?? 'application/octet-stream';
  const known = kinds[type];
  if (known !== undefined) return known;
  const family = families.find(([start]) => type.startsWith(start));
  if (family) return family[1](type.slice(family[0].length));
  const ending = /\.([a-z0-9]+)$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? '';
  return (
    (untold.has(type) ? endings[ending] : undefined) ??
    (untold.has(type) ? 'file of unknown kind' : `file of the kind ${type}`)
  );
}
