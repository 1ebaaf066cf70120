import { useState } from 'react';
import { mostPictureBytes, readAttachmentText, readPicture } from '../../../shared/contracts/evidence.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import { isPictureAttachment, isTextAttachment } from '../../../shared/mail/attachment-preview.ts';
import type { MailAttachment } from '../../../shared/mail/parsed-message.ts';
import { Button } from '../../ui/button/button.tsx';
import { WithRedactions } from '../../ui/text/with-redactions.tsx';
import { useAnswer } from './use-answer.ts';

interface PreviewProps {
  readonly evidence: EvidenceId;
  readonly place: readonly number[];
  readonly name: string;
}

/** Whether it can be looked at here: texts as characters, pictures by what their bytes show; nothing of it runs. */
export function canPreview(attachment: MailAttachment): boolean {
  if (attachment.size === null) return false;
  if (isPictureAttachment(attachment)) return attachment.size <= mostPictureBytes;
  return isTextAttachment(attachment);
}

/** Read only once somebody wants to look. */
export function AttachmentPreview({ attachment, ...preview }: PreviewProps & { readonly attachment: MailAttachment }) {
  const [isShown, setShown] = useState(false);
  const Preview = isPictureAttachment(attachment) ? PicturePreview : TextPreview;
  return (
    <div className="attachment-preview">
      <Button look="link" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {`${isShown ? 'Put away' : 'Look at'} ${preview.name}`}
      </Button>
      {isShown && <Preview {...preview} />}
    </div>
  );
}

function PicturePreview({ evidence, place, name }: PreviewProps) {
  const answer = useAnswer(readPicture, { evidence, attachment: [...place] });
  if (answer === undefined) return null;
  if (!answer.ok) return <p className="muted">{answer.message}</p>;
  return (
    <img className="attachment-picture" alt={name} src={`data:${answer.value.type};base64,${answer.value.base64}`} />
  );
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
