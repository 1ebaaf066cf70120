/** What the window asks of the worker that draws PDFs, one question at a time over a port of its own, and what that answers. */
export type PdfQuestion =
  | { readonly ask: 'open'; readonly bytes: Uint8Array }
  /** `pageNumber` from 1; `scale` in pixels of the picture for each point of the page. */
  | { readonly ask: 'page'; readonly pageNumber: number; readonly scale: number };

export type PdfAnswer =
  | { readonly answer: 'opened'; readonly pageCount: number }
  | ({ readonly answer: 'page' } & PdfPage)
  | { readonly answer: 'refused'; readonly why: PdfTrouble };

export interface PdfPage {
  readonly picture: ImageBitmap;
  /** Of the page, in points. */
  readonly width: number;
  readonly height: number;
  /** Its words in the order in which the file has them; empty where the page is a picture only. */
  readonly text: string;
}

export type PdfTrouble = 'password' | 'damaged';

/** A picture of a page has no more pixels than this, whatever the zoom: 64 MB. */
export const mostPagePixels = 16_000_000;
