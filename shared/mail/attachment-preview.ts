import { pictureTypes } from './picture-type.ts';

type Named = { readonly name: string | null; readonly mediaType: string };

/** Text that means what its characters say; HTML and RTF would be shown as code. */
const textEndings = /\.(?:txt|csv|tsv|log|md|ics|vcf|json|xml)$/i;
const codeTypes: ReadonlySet<string> = new Set(['text/html', 'text/rtf', 'text/richtext', 'text/enriched']);

/**
 * Whether an attachment can be shown as plain characters, by its media type (RFC 2046 4.1), or by the end of its name where the type says nothing.
 * @example isTextAttachment({ name: 'plan.csv', mediaType: 'application/octet-stream' }) // true
 */
export function isTextAttachment({ name, mediaType }: Named): boolean {
  if (mediaType.startsWith('text/')) return !codeTypes.has(mediaType);
  return mediaType === 'application/octet-stream' && textEndings.test(name ?? '');
}

/** Whether an attachment calls itself a picture that can be drawn; its bytes are looked at before it is. */
export function isPictureAttachment({ mediaType }: Pick<Named, 'mediaType'>): boolean {
  return pictureTypes.some((type) => type === mediaType);
}
