import { saveAttachment } from '../../../shared/contracts/evidence.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import { isRiskyAttachment } from '../../../shared/mail/attachment-risk.ts';
import { fileKind } from '../../../shared/mail/file-kind.ts';
import type { MailAttachment } from '../../../shared/mail/parsed-message.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Chip } from '../../ui/text/chip.tsx';
import { useWorkbench, type Workbench } from '../../workbench/workbench.ts';
import { FilePreview } from './attachment-preview.tsx';
import { sizeInWords } from './evidence-words.ts';
import { OwnEvidence } from './own-evidence.tsx';
import { useFileWords } from './use-file-words.ts';

interface AttachmentsProps {
  readonly evidence: EvidenceId;
  readonly attachments: readonly MailAttachment[];
  /** Of the attached message whose attachments these are; empty for the message itself. */
  readonly place: readonly number[];
}

/** What came with a message. Nothing is opened here: texts, pictures and the pages of PDFs can be looked at, all can be saved after a warning. */
export function Attachments({ evidence, attachments, place }: AttachmentsProps) {
  const sentences = useFileWords(attachments.map(({ sha256 }) => sha256));
  return (
    <ul className="attachments" aria-label="Attachments">
      {attachments.map((attachment, index) => (
        <AttachmentLine
          // biome-ignore lint/suspicious/noArrayIndexKey: an attachment is its place in the message
          key={index}
          evidence={evidence}
          attachment={attachment}
          place={[...place, index]}
          unsearched={attachment.sha256 === null ? undefined : sentences.get(attachment.sha256)}
        />
      ))}
    </ul>
  );
}

interface AttachmentLineProps {
  readonly evidence: EvidenceId;
  readonly attachment: MailAttachment;
  readonly place: readonly number[];
  /** What search cannot find of it. */
  readonly unsearched: string | undefined;
}

function AttachmentLine({ evidence, attachment, place, unsearched }: AttachmentLineProps) {
  const workbench = useWorkbench();
  const { mediaType, size, sha256, message } = attachment;
  const name = nameOf(attachment);
  return (
    <li>
      <div className="attachment-line">
        <Icon name={message === undefined ? 'attach' : 'mail'} size={14} />
        <span>{name}</span>
        <span
          className="faint"
          data-tooltip={mediaType}
        >{`${fileKind(mediaType, attachment.name)}, ${size === null ? 'cut off' : sizeInWords(size)}`}</span>
        {isRiskyAttachment(name) && (
          <Chip tone="warning" icon="warning">
            can do harm when opened
          </Chip>
        )}
        {sha256 !== null && (
          <span className="mono faint" data-tooltip={`SHA-256 ${sha256}`}>
            {sha256.slice(0, 8)}…
          </span>
        )}
        <OwnEvidence evidence={evidence} place={place} name={name} attachment={attachment} />
        <Button
          icon="save"
          aria-label={`Save ${name}…`}
          reason={size === null ? 'The message ends inside this attachment; save the original instead.' : undefined}
          onClick={() => warnAndSave(workbench, evidence, name, place)}
        >
          Save…
        </Button>
      </div>
      {unsearched !== undefined && <p className="attachment-preview muted">{unsearched}</p>}
      {message === undefined && <FilePreview file={attachment} evidence={evidence} place={place} name={name} />}
      {message !== undefined && (
        <div className="attachment-preview">
          <Button
            look="link"
            onClick={() =>
              workbench.commands.runLink({
                command: 'evidence.openAttached',
                args: { evidence, attachment: [...place] },
              })
            }
          >
            {`Read ${name}`}
          </Button>
        </div>
      )}
    </li>
  );
}

function nameOf({ name, message, mediaType }: MailAttachment): string {
  return name ?? message?.subject ?? `unnamed ${mediaType}`;
}

async function warnAndSave(
  { dialogs, mainProcess, notifications }: Workbench,
  evidence: EvidenceId,
  name: string,
  place: readonly number[],
): Promise<void> {
  const isRisky = isRiskyAttachment(name);
  const save = isRisky ? 'Save it all the same' : 'Save it';
  const answer = await dialogs.ask({
    title: `Save ${name}?`,
    detail: isRisky
      ? 'Files of this kind can do harm as soon as they are opened. The docket keeps it in any case; save a copy only if someone must examine it.'
      : 'An attachment is a file from outside. The workbench does not open it; once it is saved, other programs can.',
    answers: isRisky ? [save, 'Do not save'] : ['Do not save', save],
  });
  if (answer !== save) return;
  const saved = await mainProcess.call(saveAttachment, { evidence, attachment: [...place], isWarned: true });
  if (!saved.ok) notifications.show({ severity: 'error', message: `${name} was not saved`, result: saved.message });
  else if (saved.value !== null) notifications.show({ severity: 'done', message: `Saved as ${saved.value.name}` });
}
