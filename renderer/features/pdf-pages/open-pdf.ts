import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import workerUrl from './pdf-pages.worker.ts?worker&url';
import type { PdfAnswer, PdfPage, PdfQuestion, PdfTrouble } from './pdf-protocol.ts';

/** The one worker that is ever started: the address is the bundle's own, whatever is asked for. */
const workerPolicy = window.trustedTypes.createPolicy('pdf-pages', { createScriptURL: () => workerUrl });

/** A PDF that is being read in a worker of its own. */
export interface OpenPdf {
  readonly pageCount: number;
  /** Draws one page, by its number from 1. Refuses with `pdf.damaged` or `pdf.tookTooLong`. */
  page(pageNumber: number, scale: number): Promise<Result<PdfPage>>;
  /** Ends the worker; a question under way is never answered. */
  close(): void;
}

/** For opening a PDF, and for each of its pages. */
const timeLimitMs = 20_000;

/** Takes the bytes away from the caller. Refuses with `pdf.password`, `pdf.damaged` or `pdf.tookTooLong`, in words for the officer. */
export async function openPdf(bytes: Uint8Array): Promise<Result<OpenPdf>> {
  const worker = startWorker();
  const opened = await worker.ask({ ask: 'open', bytes }, [bytes.buffer as ArrayBuffer]);
  if (!opened.ok || opened.value.answer !== 'opened') {
    worker.end();
    return opened.ok ? misunderstood() : opened;
  }
  return ok({
    pageCount: opened.value.pageCount,
    async page(pageNumber, scale) {
      const drawn = await worker.ask({ ask: 'page', pageNumber, scale });
      if (!drawn.ok) return drawn;
      return drawn.value.answer === 'page' ? ok(drawn.value) : misunderstood();
    },
    close: worker.end,
  });
}

function startWorker() {
  const worker = new Worker(workerPolicy.createScriptURL(workerUrl), { type: 'module' });
  const { port1: port, port2 } = new MessageChannel();
  // An object, since pdf.js listens to its worker too and looks for its own name in whatever comes.
  worker.postMessage({}, [port2]);
  let last: Promise<unknown> = Promise.resolve();
  let isEnded = false;

  function end(): void {
    isEnded = true;
    worker.terminate();
    port.close();
  }

  function askNow(question: PdfQuestion, transfer: Transferable[]): Promise<Result<PdfAnswer>> {
    if (isEnded) return Promise.resolve(tookTooLong);
    return new Promise((resolve) => {
      const settle = (answer: Result<PdfAnswer>) => {
        clearTimeout(timer);
        resolve(answer);
      };
      const timer = setTimeout(() => {
        end();
        settle(tookTooLong);
      }, timeLimitMs);
      worker.onerror = () => settle(refuse('pdf.damaged', troubles.damaged));
      port.onmessage = ({ data }: MessageEvent<PdfAnswer>) =>
        settle(data.answer === 'refused' ? refuse(`pdf.${data.why}`, troubles[data.why]) : ok(data));
      port.postMessage(question, transfer);
    });
  }

  /** One question at a time, in their order. */
  function ask(question: PdfQuestion, transfer: Transferable[] = []): Promise<Result<PdfAnswer>> {
    const answer = last.then(() => askNow(question, transfer));
    last = answer;
    return answer;
  }
  return { ask, end };
}

const troubles: Readonly<Record<PdfTrouble, string>> = {
  password: 'This PDF is closed by a password, so its pages cannot be shown here.',
  damaged: 'This PDF is damaged, or is made in a way that cannot be read here.',
};

const tookTooLong = refuse(
  'pdf.tookTooLong',
  `Drawing this PDF took longer than ${timeLimitMs / 1_000} seconds and was stopped.`,
);

function misunderstood() {
  return refuse('pdf.damaged', troubles.damaged);
}
