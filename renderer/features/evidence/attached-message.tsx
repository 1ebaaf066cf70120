import { readChain } from '../../../shared/contracts/conversation.contract.ts';
import { readMessage } from '../../../shared/contracts/evidence.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { MailAttachment, ParsedMessage } from '../../../shared/mail/parsed-message.ts';
import { evidenceById } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { useConversations } from '../conversations/api.ts';
import { openRecord, RecordPage, RecordSection } from '../docket/api.ts';
import { sizeInWords, titleOfEvidence } from './evidence-words.ts';
import { OwnEvidence } from './own-evidence.tsx';
import { ReadMessage } from './read-message.tsx';
import { useAnswer } from './use-answer.ts';

interface AttachedMessageProps {
  /** The message that brought it. */
  readonly carrier: EvidenceRow;
  readonly place: readonly number[];
}

/** A message that is attached to a piece of evidence and none by itself yet: it is read in full, and can be made one. */
export function AttachedMessage({ carrier, place }: AttachedMessageProps) {
  const answer = useAnswer(readMessage, { evidence: carrier.id });
  const attachment = answer?.ok ? attachmentAt(answer.value, place) : undefined;
  const message = attachment?.message;
  if (answer === undefined) return null;
  if (attachment === undefined || message === undefined)
    return (
      <p className="message-refused" role="alert">
        <Icon name="error" size={14} /> {answer.ok ? 'No message is attached in this place.' : answer.message}
      </p>
    );
  return (
    <RecordPage
      title={titleOfMessage(message)}
      about="It came attached to another message, and is shown as it stands there."
      actions={
        <OwnEvidence
          look="primary"
          evidence={carrier.id}
          place={place}
          name={titleOfMessage(message)}
          attachment={attachment}
        />
      }
    >
      <Message carrier={carrier} place={place} message={message} />
      <RecordSection title="Where it came from">
        <dl className="evidence-origin">
          <AttachedTo evidence={carrier.id} place={place} />
          <dt>SHA-256</dt>
          <dd className="mono">{attachment.sha256 ?? 'not known: it has no bytes of its own'}</dd>
          <dt>Kept as</dt>
          <dd>{`a part of the original of ${carrier.id}${attachment.size === null ? '' : `, ${sizeInWords(attachment.size)}`}`}</dd>
        </dl>
      </RecordSection>
    </RecordPage>
  );
}

function titleOfMessage({ subject }: ParsedMessage): string {
  return subject?.trim() || 'Attached message, no subject';
}

function Message({ carrier, place, message }: AttachedMessageProps & { readonly message: ParsedMessage }) {
  const chain = useConversations(readChain, { evidence: carrier.id, attachment: [...place] });
  return <ReadMessage row={carrier} place={place} message={message} chain={chain} />;
}

/** The message that brought it, by its subject, and as what. */
export function AttachedTo({ evidence, place }: { readonly evidence: EvidenceId; readonly place: readonly number[] }) {
  const workbench = useWorkbench();
  const carrier = useLive(() => evidenceById(evidence), [evidence]);
  const answer = useAnswer(readMessage, carrier === undefined ? undefined : { evidence });
  const name = answer?.ok ? attachmentAt(answer.value, place)?.name : undefined;
  return (
    <>
      <dt>Attached to</dt>
      <dd>
        {carrier === undefined ? (
          `${evidence}, which is not in the evidence any more`
        ) : (
          <Button look="link" onClick={() => openRecord(workbench, { kind: 'evidence', id: evidence })}>
            {`${titleOfEvidence(carrier)} (${evidence})`}
          </Button>
        )}
        <span className="faint">
          {` as attachment ${place.map((index) => index + 1).join('.')}${name ? `, named ${name}` : ''}`}
        </span>
      </dd>
    </>
  );
}

function attachmentAt(
  { attachments }: ParsedMessage,
  [index = -1, ...inside]: readonly number[],
): MailAttachment | undefined {
  const found = attachments[index];
  if (inside.length === 0) return found;
  return found?.message && attachmentAt(found.message, inside);
}
