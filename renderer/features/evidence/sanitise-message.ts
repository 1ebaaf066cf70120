/**
 * Makes the HTML of a message harmless to look at. Three walls, each enough alone: DOMPurify takes out scripts and everything that
 * loads; the frame has an empty sandbox; its policy allows a picture inside the message and one stylesheet of ours, nothing else.
 */
import DOMPurify from 'dompurify';
import type { Branded } from '../../../shared/kernel/branded.ts';
import { contentIdOf, type InlinePictures, noPictures } from './inline-pictures.ts';
import { keptStyles } from './kept-styles.ts';
import { quietMarkup, sentStyle } from './quiet-markup.ts';

/** What was taken out, so that the officer knows it is missing. */
export interface Blocked {
  /** Pictures and other things that would have been fetched from elsewhere. */
  readonly remote: number;
  /** Pictures that came with the message and are drawn. */
  readonly drawn: number;
  /** Those that are not: missing, too large, or none; what there is stands among the attachments. */
  readonly attached: number;
  /** Links, which lead nowhere here; their addresses are shown. */
  readonly links: number;
}

/** Harmless HTML; only `sanitiseMessage` makes it. */
export type SanitisedHtml = Branded<string, 'SanitisedHtml'>;

export interface SanitisedMessage {
  readonly html: SanitisedHtml;
  readonly blocked: Blocked;
}

const remoteAttributes = ['src', 'srcset', 'background', 'poster', 'data'];

/** `pictures` are drawn in place of the `cid:` links that name them. */
export function sanitiseMessage(sent: string, pictures: InlinePictures = noPictures): SanitisedMessage {
  const blocked = { remote: 0, drawn: 0, attached: 0, links: 0 };
  const purifier = DOMPurify();
  // Before an element is taken out, so that what it would have fetched is counted too. Text nodes pass here as well.
  purifier.addHook('beforeSanitizeElements', (node) => {
    if (!(node instanceof Element)) return;
    drawPicture(node, pictures, blocked);
    countBlocked(node, blocked);
  });
  purifier.addHook('beforeSanitizeAttributes', (node) => {
    if (!(node instanceof Element)) return;
    keepMeaning(node);
    disarmLink(node, blocked);
  });
  const html = purifier.sanitize(quietMarkup(sent), {
    USE_PROFILES: { html: true },
    FORBID_TAGS: [
      'style',
      'form',
      'input',
      'button',
      'textarea',
      'select',
      'option',
      'audio',
      'video',
      'source',
      'track',
      'map',
      'area',
      'picture',
      'dialog',
    ],
    FORBID_ATTR: [
      'style',
      'class',
      'id',
      'name',
      'href',
      'srcset',
      'background',
      'tabindex',
      'contenteditable',
      'autofocus',
      'hidden',
    ],
    ALLOW_DATA_ATTR: false,
    ADD_ATTR: ['data-color', 'data-ground', 'data-marks'],
  });
  return { html: html as SanitisedHtml, blocked };
}

function keepMeaning(node: Element): void {
  const style = node.getAttribute(sentStyle);
  // What a sender calls data-color would be taken for ours.
  for (const name of ['data-color', 'data-ground', 'data-marks']) node.removeAttribute(name);
  if (style === null) return;
  const { color, ground, marks, align } = keptStyles(style);
  if (color !== undefined) node.setAttribute('data-color', color);
  if (ground !== undefined) node.setAttribute('data-ground', ground);
  if (marks !== undefined) node.setAttribute('data-marks', marks);
  if (align !== undefined) node.setAttribute('align', align);
}

function drawPicture(node: Element, pictures: InlinePictures, blocked: { drawn: number }): void {
  const id = node.tagName === 'IMG' ? contentIdOf(node.getAttribute('src') ?? '') : undefined;
  const picture = id === undefined ? undefined : pictures.get(id);
  if (picture === undefined) return;
  node.setAttribute('src', picture);
  blocked.drawn++;
}

/** A picture whose bytes stand in the message itself (`data:`) stays. */
function countBlocked(node: Element, blocked: { remote: number; attached: number }): void {
  for (const name of remoteAttributes) {
    const address = node.getAttribute(name)?.trim() ?? '';
    if (address === '' || /^data:image\//i.test(address)) continue;
    if (/^cid:/i.test(address)) blocked.attached++;
    else blocked.remote++;
    node.removeAttribute(name);
    if (node.tagName === 'IMG' && !node.getAttribute('alt')) node.setAttribute('alt', 'picture not shown');
  }
  if (/url\s*\(/i.test(node.getAttribute(sentStyle) ?? '')) blocked.remote++;
}

/** An address that is shown cannot deceive, and one that leads nowhere cannot be followed by accident. */
function disarmLink(node: Element, blocked: { links: number }): void {
  if (node.tagName !== 'A') return;
  const address = node.getAttribute('href');
  node.removeAttribute('title');
  if (address === null || address.startsWith('#')) return;
  blocked.links++;
  node.setAttribute('title', address);
}
