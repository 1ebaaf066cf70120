import { useState } from 'react';
import {
  mostPdfBytes,
  mostPictureBytes,
  readAttachmentText,
  readPdf,
  readPicture,
} from '../../../shared/contracts/evidence.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import { type PreviewKind, previewKindOf } from '../../../shared/mail/attachment-preview.ts';
import { fileKind } from '../../../shared/mail/file-kind.ts';
import { Button } from '../../ui/button/button.tsx';
import { WithRedactions } from '../../ui/text/with-redactions.tsx';
import { PdfPages } from '../pdf-pages/api.ts';
import { sizeInWords } from './evidence-words.ts';
import { useAnswer } from './use-answer.ts';

interface PreviewedFile {
  readonly name: string | null;
  readonly mediaType: string;
  /** Null where the message ends inside it. */
  readonly size: number | null;
}

interface PreviewProps {
  readonly evidence: EvidenceId;
  /** As the contracts count attachments; empty for the piece of evidence itself. */
  readonly place: readonly number[];
  readonly name: string;
}

interface FilePreviewProps extends PreviewProps {
  readonly file: PreviewedFile;
  /** It is what the page is about, and is shown at once. */
  readonly isOpen?: boolean;
}

/** A file from outside, read only once somebody wants to look; or the plain reason why it can only be saved. Nothing of it runs. */
export function FilePreview({ file, isOpen = false, ...preview }: FilePreviewProps) {
  const [isShown, setShown] = useState(isOpen);
  if (file.size === null) return null;
  const kind = previewKindOf(file);
  const reason = reasonAgainst(kind, file.size, fileKind(file.mediaType, file.name));
  if (kind === undefined || reason !== undefined) return <p className="attachment-preview muted">{reason}</p>;
  const Preview = previews[kind];
  return (
    <div className="attachment-preview">
      <Button look="link" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {`${isShown ? 'Put away' : 'Look at'} ${preview.name}`}
      </Button>
      {isShown && <Preview {...preview} />}
    </div>
  );
}

const mostBytes: Readonly<Record<PreviewKind, number>> = {
  picture: mostPictureBytes,
  pdf: mostPdfBytes,
  // The beginning of it is shown, however long it is.
  text: Number.POSITIVE_INFINITY,
};

function reasonAgainst(kind: PreviewKind | undefined, size: number, words: string): string | undefined {
  if (kind === undefined) return `Not shown here: ${words}. Save a copy to look at it with another program.`;
  if (size <= mostBytes[kind]) return undefined;
  return `Not shown here: a ${words} of ${sizeInWords(size)}, and at most ${sizeInWords(mostBytes[kind])} are. Save a copy to look at it with another program.`;
}

const previews = { picture: PicturePreview, text: TextPreview, pdf: PdfPreview };

function PicturePreview({ evidence, place, name }: PreviewProps) {
  const answer = useAnswer(readPicture, { evidence, attachment: [...place] });
  if (answer === undefined) return null;
  if (!answer.ok) return <p className="muted">{answer.message}</p>;
  return (
    <img className="attachment-picture" alt={name} src={`data:${answer.value.type};base64,${answer.value.base64}`} />
  );
}

/** A PDF that came with a message, or that is a piece of evidence itself. */
export function PdfPreview({ evidence, place, name }: PreviewProps) {
  const answer = useAnswer(readPdf, { evidence, attachment: [...place] });
  if (answer === undefined) return <p role="status">Reading {name}…</p>;
  if (!answer.ok) return <p role="alert">{answer.message}</p>;
  return <PdfPages bytes={answer.value.bytes} name={name} />;
}

function TextPreview({ evidence, place, name }: PreviewProps) {
  const answer = useAnswer(readAttachmentText, { evidence, attachment: [...place] });
  if (answer === undefined) return null;
  if (!answer.ok) return <p className="muted">{answer.message}</p>;
  const { text, isWhole } = answer.value;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <pre className="attachment-text" tabIndex={0} role="region" aria-label={`Text of ${name}`}>
        <WithRedactions text={text} />
      </pre>
      {!isWhole && <p className="muted">This is its beginning; the whole of it can be saved.</p>}
    </>
  );
}
