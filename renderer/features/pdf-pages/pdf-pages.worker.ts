/** The worker that reads and draws PDFs. What it reads may be hostile: it can reach nothing, and the window ends it when it takes too long. */
import * as pdfJs from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as pdfParser from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { mostPagePixels, type PdfAnswer, type PdfQuestion } from './pdf-protocol.ts';

// The parser runs in this worker too, and not in another one of its own that nobody could end.
Object.defineProperty(globalThis, 'pdfjsWorker', { value: pdfParser });

/** An image of more pixels is left out. */
const mostImagePixels = 40_000_000;
const mostPageText = 200_000;

let document: pdfJs.PDFDocumentProxy | undefined;

addEventListener('message', ({ ports: [port] }) => {
  if (port === undefined) return;
  port.onmessage = async ({ data }: MessageEvent<PdfQuestion>) => {
    const answer = await answerTo(data).catch(refusalOf);
    port.postMessage(answer, answer.answer === 'page' ? [answer.picture] : []);
  };
});

async function answerTo(question: PdfQuestion): Promise<PdfAnswer> {
  if (question.ask === 'page') return drawPage(question.pageNumber, question.scale);
  document = await openDocument(question.bytes);
  return { answer: 'opened', pageCount: document.numPages };
}

/** Forms of XFA are off, scripts are never run, and nothing is fetched: pdf.js is given no address of anything. */
function openDocument(data: Uint8Array): Promise<pdfJs.PDFDocumentProxy> {
  return pdfJs.getDocument({
    data,
    verbosity: pdfJs.VerbosityLevel.ERRORS,
    maxImageSize: mostImagePixels,
    canvasMaxAreaInBytes: mostPagePixels * 4,
    // Letters are drawn as shapes: a worker has no fonts of a page's own.
    disableFontFace: true,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    disableWorkerRendering: true,
    CanvasFactory: OffscreenCanvases,
    FilterFactory: NoFilters,
  }).promise;
}

async function drawPage(pageNumber: number, scale: number): Promise<PdfAnswer> {
  if (document === undefined) throw new Error('no PDF is open');
  const page = await document.getPage(pageNumber);
  try {
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: Math.min(scale, Math.sqrt(mostPagePixels / (width * height))) });
    const canvas = new OffscreenCanvas(Math.max(1, viewport.width), Math.max(1, viewport.height));
    // As on paper. pdf.js says that it wants a document's canvas, and is content with a worker's.
    const drawing: pdfJs.RenderTask = Reflect.apply(page.render, page, [{ canvas, viewport, intent: 'print' }]);
    await drawing.promise;
    const text = textOf((await page.getTextContent()).items).slice(0, mostPageText);
    return { answer: 'page', picture: canvas.transferToImageBitmap(), width, height, text };
  } finally {
    page.cleanup();
  }
}

type TextContent = Awaited<ReturnType<pdfJs.PDFPageProxy['getTextContent']>>;

function textOf(items: TextContent['items']): string {
  return items
    .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''))
    .join('')
    .trim();
}

function refusalOf(error: unknown): PdfAnswer {
  const isClosed = error instanceof Error && error.name === 'PasswordException';
  return { answer: 'refused', why: isClosed ? 'password' : 'damaged' };
}

interface Drawing {
  canvas: OffscreenCanvas;
  context: OffscreenCanvasRenderingContext2D | null;
}

/** What pdf.js asks for where it would make canvases of a document. */
class OffscreenCanvases {
  create(width: number, height: number): Drawing {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset({ canvas }: Drawing, width: number, height: number): void {
    canvas.width = width;
    canvas.height = height;
  }
  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  }
  destroy(drawing: Drawing): void {
    drawing.canvas.width = 0;
    drawing.canvas.height = 0;
    drawing.context = null;
  }
}

/** Filters are SVG in a document, of which a worker has none: a page that uses one is drawn without it. */
class NoFilters {
  addFilter = none;
  addHCMFilter = none;
  addAlphaFilter = none;
  addLuminosityFilter = none;
  addKnockoutFilter = none;
  addHighlightHCMFilter = none;
  addSelectionHCMFilter = none;
  addSelectionFilter = none;
  createSelectionStyle = () => null;
  destroy = () => undefined;
}

function none(): string {
  return 'none';
}
