import './pdf-pages.css';
import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/kernel/result.ts';
import { PageTools } from '../../ui/pages/page-tools.tsx';
import { pixelsPerPoint, usePageZoom } from '../../ui/pages/page-zoom.ts';
import { type OpenPdf, openPdf } from './open-pdf.ts';
import type { PdfPage } from './pdf-protocol.ts';

interface PdfPagesProps {
  /** Handed over for good. */
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The pages of a PDF, one at a time, as pictures that were drawn in a worker; the words of each below it. */
export function PdfPages({ bytes, name }: PdfPagesProps) {
  const opened = useOpenPdf(bytes);
  if (opened === undefined) return <p role="status">Opening {name}…</p>;
  if (!opened.ok) return <Unreadable message={opened.message} />;
  return <Pages pdf={opened.value} name={name} />;
}

function useOpenPdf(bytes: Uint8Array): Result<OpenPdf> | undefined {
  const [opened, setOpened] = useState<Result<OpenPdf>>();
  useEffect(() => {
    let isWanted = true;
    const opening = openPdf(bytes.slice());
    void opening.then((answer) => isWanted && setOpened(answer));
    return () => {
      isWanted = false;
      void opening.then((answer) => answer.ok && answer.value.close());
    };
  }, [bytes]);
  return opened;
}

/** US Letter, until the first page says its own size. */
const letterWidth = 612;

function Pages({ pdf, name }: { readonly pdf: OpenPdf; readonly name: string }) {
  const desk = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const [hasWords, setHasWords] = useState(false);
  const [last, setLast] = useState<{ readonly of: number; readonly drawn: Result<PdfPage> }>();
  // A page that was drawn in another size stays until it is drawn anew; another page does not.
  const drawn = last?.of === current ? last.drawn : undefined;
  const page = drawn?.ok ? drawn.value : undefined;
  const { zoom, fitting, setZoom } = usePageZoom(
    desk,
    (last?.drawn.ok ? last.drawn.value.width : letterWidth) * pixelsPerPoint,
  );
  useEffect(() => {
    let isWanted = true;
    const scale = zoom * pixelsPerPoint * window.devicePixelRatio;
    void pdf.page(current + 1, scale).then((answer) => isWanted && setLast({ of: current, drawn: answer }));
    return () => {
      isWanted = false;
    };
  }, [pdf, current, zoom]);
  const title = `Page ${current + 1} of ${pdf.pageCount}, ${name}`;
  return (
    <section className="pdf-pages" aria-label={`Pages of ${name}`}>
      <PageTools
        current={current}
        count={pdf.pageCount}
        zoom={zoom}
        fitting={fitting}
        onGoTo={setCurrent}
        onZoom={setZoom}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it */}
      <div ref={desk} className="pdf-desk" role="group" aria-label="Page" tabIndex={0}>
        {page !== undefined && <Picture page={page} width={page.width * pixelsPerPoint * zoom} name={title} />}
        {drawn === undefined && <p className="pdf-waiting">{`Drawing page ${current + 1}…`}</p>}
        {drawn?.ok === false && <Unreadable message={drawn.message} />}
      </div>
      {page !== undefined && (
        <Words text={page.text} pageNumber={current + 1} isOpen={hasWords} onToggle={setHasWords} />
      )}
    </section>
  );
}

interface PictureProps {
  readonly page: PdfPage;
  /** In pixels on the screen. */
  readonly width: number;
  readonly name: string;
}

function Picture({ page: { picture, width: points, height }, width, name }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    canvas.current?.getContext('2d')?.drawImage(picture, 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      className="pdf-page"
      role="img"
      aria-label={name}
      width={picture.width}
      height={picture.height}
      style={{ width, height: (width * height) / points }}
    />
  );
}

interface WordsProps {
  readonly text: string;
  readonly pageNumber: number;
  /** Whoever reads the words of one page reads those of the next. */
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
}

/** For those who do not see the picture, and to copy from. */
function Words({ text, pageNumber, isOpen, onToggle }: WordsProps) {
  if (text === '')
    return (
      <p className="muted">{`Page ${pageNumber} holds no text that can be read: it is a picture, such as a scan.`}</p>
    );
  return (
    <details className="pdf-words" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary>{`Text of page ${pageNumber}`}</summary>
      <pre>{text}</pre>
    </details>
  );
}

function Unreadable({ message }: { readonly message: string }) {
  return <p role="alert">{message} Save a copy to look at it with another program.</p>;
}
