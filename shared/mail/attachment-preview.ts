import { pictureTypes } from './picture-type.ts';

type Named = { readonly name: string | null; readonly mediaType: string };

/** Text that means what its characters say; HTML and RTF would be shown as code. */
const textEndings = /\.(?:txt|csv|tsv|log|md|ics|vcf|json|xml)$/i;
const codeTypes: ReadonlySet<string> = new Set(['text/html', 'text/rtf', 'text/richtext', 'text/enriched']);

/** As what a file from outside can be looked at. */
export type PreviewKind = 'text' | 'picture' | 'pdf';

/** As what an attachment can be looked at inside the workbench; undefined for what can only be saved. Its bytes are looked at before it is shown. */
export function previewKindOf(attachment: Named): PreviewKind | undefined {
  const { name, mediaType } = attachment;
  if (isPictureAttachment(attachment)) return 'picture';
  if (isTextAttachment(attachment)) return 'text';
  const isUntold = mediaType === 'application/octet-stream' && /\.pdf$/i.test(name ?? '');
  return mediaType === 'application/pdf' || isUntold ? 'pdf' : undefined;
}

/**
 * Whether an attachment can be shown as plain characters, by its media type (RFC 2046 4.1), or by the end of its name where the type says nothing.
 * @example isTextAttachment({ name: 'plan.csv', mediaType: 'application/octet-stream' }) // true
 */
export function isTextAttachment({ name, mediaType }: Named): boolean {
  if (mediaType.startsWith('text/')) return !codeTypes.has(mediaType);
  return mediaType === 'application/octet-stream' && textEndings.test(name ?? '');
}

/** Whether an attachment calls itself a picture that can be drawn; its bytes are looked at before it is. */
function isPictureAttachment({ mediaType }: Pick<Named, 'mediaType'>): boolean {
  return pictureTypes.some((type) => type === mediaType);
}
