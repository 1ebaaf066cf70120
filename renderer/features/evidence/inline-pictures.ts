/** Pictures that came with a message and stand inside its HTML as `cid:` links (RFC 2392). */
import { useEffect, useState } from 'react';
import { mostPictureBytes, readPicture } from '../../../shared/contracts/evidence.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { ParsedMessage } from '../../../shared/mail/parsed-message.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import { useWorkbench } from '../../workbench/workbench.ts';

/** `data:` addresses by content id. */
export type InlinePictures = ReadonlyMap<string, string>;

export const noPictures: InlinePictures = new Map();

/** Of one message: what is beyond stays among its attachments. */
const mostPictures = 20;
const mostBytes = 4 * 2 ** 20;

/** The content id that a `cid:` link names, as it stands in the attachment's header. @example contentIdOf('cid:logo%40agency') // 'logo@agency' */
export function contentIdOf(address: string): string | undefined {
  const [, id] = /^cid:(.+)$/i.exec(address.trim()) ?? [];
  if (id === undefined) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The places of the attachments that the HTML names and that are not too large, in their order. */
export function picturesNamed({ html, attachments }: Pick<ParsedMessage, 'html' | 'attachments'>) {
  const named = new Set([...(html ?? '').matchAll(/cid:[^\s"'<>)]+/gi)].map(([address]) => contentIdOf(address)));
  let bytes = 0;
  return attachments
    .map(({ contentId, size }, place) => ({ contentId, size, place }))
    .flatMap(({ contentId, size, place }) => {
      if (contentId === null || size === null || size > mostPictureBytes || !named.has(contentId)) return [];
      bytes += size;
      return bytes > mostBytes ? [] : [{ contentId, place }];
    })
    .slice(0, mostPictures);
}

/** A piece of evidence, or the message that is attached to it at `place`. */
interface MessagePlace {
  readonly evidence: EvidenceId;
  readonly place: readonly number[];
}

/** The pictures of a message, once they are read; nothing is read before they are wanted. */
export function useInlinePictures(where: MessagePlace, message: ParsedMessage, isWanted: boolean): InlinePictures {
  const { evidence } = where;
  const place = where.place.join('/');
  const { mainProcess } = useWorkbench();
  const [pictures, setPictures] = useState(noPictures);
  useEffect(() => {
    if (!isWanted) return;
    let isCurrent = true;
    void readPictures(mainProcess, { evidence, place: place.split('/').filter(Boolean).map(Number) }, message)
      .then((read) => isCurrent && setPictures(read))
      .catch(reportError);
    return () => {
      isCurrent = false;
    };
  }, [mainProcess, evidence, place, message, isWanted]);
  return pictures;
}

/** What main refuses is left out; the page says how many are not drawn. */
async function readPictures(
  mainProcess: MainProcess,
  { evidence, place: outside }: MessagePlace,
  message: ParsedMessage,
): Promise<InlinePictures> {
  const read = new Map<string, string>();
  for (const { contentId, place } of picturesNamed(message)) {
    const picture = await mainProcess.call(readPicture, { evidence, attachment: [...outside, place] });
    if (picture.ok) read.set(contentId, `data:${picture.value.type};base64,${picture.value.base64}`);
  }
  return read;
}
