/** PDF: the text of each page, in the lines that the eye sees. Releases under FOIA come like this. */
import { ok, refuse } from '../../../shared/kernel/result.ts';
import type { MessageNote } from '../../../shared/mail/parsed-message.ts';
import { readReleasePages } from '../../../shared/mail/release-pages.ts';
import { keptBody } from './body-text.ts';
import { type MailReader, noFacts } from './opened-message.ts';
import { linesOfPage, type PlacedText } from './page-lines.ts';

const mediaType = 'application/pdf';
/** A page that has more is a picture made of letters. */
const mostPlacedTexts = 200_000;
const mostPages = 20_000;

export const readPdfRelease: MailReader = async (source, { headersOnly, isCutOff }) => {
  if (headersOnly || isCutOff)
    return ok({ facts: { ...noFacts, mediaType }, notes: new Set(['headersOnly']), parts: [] });
  const notes = new Set<MessageNote>();
  const pageTexts = await readPages(source.bytes(), notes);
  if (typeof pageTexts === 'string')
    return refuse('mail.damaged', `The PDF cannot be read: ${pageTexts} Its original is kept.`);
  const { text, pages, marks } = readReleasePages(pageTexts);
  return ok({ facts: { ...noFacts, mediaType, text: keptBody(text, notes), pages, marks }, notes, parts: [] });
};

/** Loaded with the first PDF: it is as large as all other readers together. Its worker runs in this process, which may be killed itself. */
async function loadPdfJs() {
  const [pdfJs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.defineProperty(globalThis, 'pdfjsWorker', { value: worker, configurable: true });
  return pdfJs;
}

/** A sentence where it cannot be read: damaged, or closed by a password. */
async function readPages(bytes: Buffer, notes: Set<MessageNote>): Promise<string[] | string> {
  const pdfJs = await loadPdfJs();
  const loading = pdfJs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: pdfJs.VerbosityLevel.ERRORS,
    // Nothing of the document is drawn or run.
    disableFontFace: true,
    useSystemFonts: false,
    stopAtErrors: false,
  });
  try {
    const document = await loading.promise;
    if (document.numPages > mostPages) notes.add('listShortened');
    const texts: string[] = [];
    for (let number = 1; number <= Math.min(document.numPages, mostPages); number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      texts.push(linesOfPage(items.slice(0, mostPlacedTexts).flatMap((item) => ('str' in item ? placed(item) : []))));
      page.cleanup();
    }
    return texts;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.name === 'PasswordException' ? 'it is closed by a password.' : 'it is damaged.';
  } finally {
    await loading.destroy();
  }
}

/** The transform is a matrix [a b c d e f]: e and f are the place of the text's baseline, in points from the lower left. */
function placed({
  str,
  transform,
  width,
  height,
}: {
  str: string;
  transform: number[];
  width: number;
  height: number;
}): PlacedText {
  return {
    text: str,
    left: transform[4] ?? 0,
    baseline: transform[5] ?? 0,
    width,
    height: height || Math.abs(transform[3] ?? 0),
  };
}
