/** What a document is and is about, as single words of the full-text table that no text can hold. */

import type { SearchedKind } from '../../shared/search/search-query.ts';
import type { SearchedDocument } from '../../shared/search/searched-document.ts';

/** A character for private use counts as a letter to the tokenizer; it is taken out of every text. */
const mark = '\uE000';
const privateUse = /\p{Co}/gu;

export const everything = `${mark}all`;
export const withAttachment = `${mark}attachment`;
export const kindTag = (kind: SearchedKind) => `${mark}kind${kind}`;
/** Upper and lower case are one; signs are written as digits, so that UD-2022-1 is no part of UD-2022-11. */
export const recordTag = (id: string) =>
  `${mark}id${id.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, (sign) => `${mark}${sign.codePointAt(0)}${mark}`)}`;

export function tagsOf({ kind, about, attachmentCount }: SearchedDocument): string {
  const tags = [everything, kindTag(kind), ...about.map(recordTag)];
  return [...tags, ...(attachmentCount > 0 ? [withAttachment] : [])].join(' ');
}

/** Text without what only tags hold. */
export function withoutTags(text: string): string {
  return text.replaceAll(privateUse, ' ');
}
