/** PDF: the text of each page, in the lines that the eye sees. */
import { linesOfPage, type PlacedText } from './page-lines.ts';

export interface PdfPages {
  readonly texts: readonly string[];
  /** There is more than was read. */
  readonly isCutOff: boolean;
}

interface PdfLimits {
  readonly pages: number;
  /** Reading ends with the page that reaches it. */
  readonly characters: number;
}

/** A page that has more is a picture made of letters. */
const mostPlacedTexts = 200_000;

/** Loaded with the first PDF: it is as large as all other readers together. Its worker runs in this process, which may be killed itself. */
async function loadPdfJs() {
  const [pdfJs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.defineProperty(globalThis, 'pdfjsWorker', { value: worker, configurable: true });
  return pdfJs;
}

/** Why it cannot be read, where it cannot. */
export async function readPdfPages(bytes: Buffer, limits: PdfLimits): Promise<PdfPages | 'encrypted' | 'damaged'> {
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
    const texts: string[] = [];
    let left = limits.characters;
    while (texts.length < Math.min(document.numPages, limits.pages) && left > 0) {
      const page = await document.getPage(texts.length + 1);
      const { items } = await page.getTextContent();
      const text = linesOfPage(items.slice(0, mostPlacedTexts).flatMap((item) => ('str' in item ? placed(item) : [])));
      texts.push(text);
      left -= text.length;
      page.cleanup();
    }
    return { texts, isCutOff: texts.length < document.numPages };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.name === 'PasswordException' ? 'encrypted' : 'damaged';
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
