import './evidence.css';
import { useEffect } from 'react';
import { z } from 'zod';
import { readChain } from '../../../shared/contracts/conversation.contract.ts';
import { attachmentPlaceSchema, readMediaType, readMessage } from '../../../shared/contracts/evidence.contract.ts';
import { evidenceIdSchema } from '../../../shared/domain/ids.ts';
import { fileKind } from '../../../shared/mail/file-kind.ts';
import type { ParsedMessage } from '../../../shared/mail/parsed-message.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { evidenceById } from '../../projection/queries/evidence-queries.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { useLive } from '../../projection/use-live.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { useConversations } from '../conversations/api.ts';
import {
  NoDocket,
  RecordMissing,
  RecordPage,
  RecordSection,
  selectRecord,
  useDocket,
  useEvidenceThen,
} from '../docket/api.ts';
import { AttachedMessage } from './attached-message.tsx';
import { FilePreview } from './attachment-preview.tsx';
import { EvidenceLinks } from './evidence-links.tsx';
import { EvidenceOrigin } from './evidence-origin.tsx';
import { titleOfEvidence } from './evidence-words.ts';
import { MessageSuggestions } from './message-suggestions.tsx';
import { NonOfficialAccount } from './non-official-account.tsx';
import { ReadMessage } from './read-message.tsx';
import { useAnswer } from './use-answer.ts';
import { useFileWords } from './use-file-words.ts';

const inputSchema = z.strictObject({
  evidence: evidenceIdSchema,
  /** The place of a message that is attached there, and is no piece of evidence by itself. */
  attachment: attachmentPlaceSchema.optional(),
});
type MessageInput = z.infer<typeof inputSchema>;

/** One piece of evidence: what it says, what came with it, what it is linked to, and where it came from. */
export const messageEditor: EditorType<MessageInput> = {
  id: 'message',
  icon: 'mail',
  input: inputSchema,
  key: ({ evidence, attachment = [] }) => [evidence, ...attachment].join('/'),
  title: ({ evidence }) => evidence,
  component: MessageEditor,
};

function MessageEditor({ input: { evidence, attachment }, editor }: EditorProps<MessageInput>) {
  const docket = useDocket();
  // Undefined while it is not known; null where there is none.
  const now = useLive(() => async (database) => (await evidenceById(evidence)(database)) ?? null, [evidence]);
  const row = useEvidenceThen(now);
  useEffect(() => selectRecord({ kind: 'evidence', id: evidence }), [evidence]);
  useEffect(() => {
    if (!row) return;
    const title = titleOfEvidence(row);
    editor.setTitle(attachment === undefined ? title : `Attached to ${title}`);
    editor.setBreadcrumbs(['Evidence', title, attachment === undefined ? evidence : 'Attached message']);
  }, [editor, row, evidence, attachment]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading' || row === undefined) return null;
  if (row === null) return <RecordMissing id={evidence} />;
  if (attachment !== undefined) return <AttachedMessage carrier={row} place={attachment} />;
  return <MessagePage row={row} />;
}

function MessagePage({ row }: { readonly row: EvidenceRow }) {
  const { commands } = useWorkbench();
  const isMail = row.format !== 'document';
  const answer = useAnswer(readMessage, isMail ? { evidence: row.id } : undefined);
  const unsearched = useFileWords([row.sha256]).get(row.sha256);
  const link = () => commands.runLink({ command: 'evidence.linkThese', args: { evidence: [row.id] } });
  const ask = () => commands.runLink({ command: 'suspense.askAboutThis', args: { evidence: row.id } });
  return (
    <RecordPage
      title={titleOfEvidence(row)}
      actions={
        <>
          <Button icon="bell" reason={commands.reasonAgainst('suspense.askAboutThis')} onClick={ask}>
            Ask about this message…
          </Button>
          <Button
            icon="list-ordered"
            reason={commands.reasonAgainst('chronology.addEvidence')}
            onClick={() => commands.runLink({ command: 'chronology.addEvidence', args: { evidence: [row.id] } })}
          >
            Add to a chronology…
          </Button>
          <Button look="primary" icon="link" reason={commands.reasonAgainst('evidence.linkThese')} onClick={link}>
            Link to a record…
          </Button>
        </>
      }
    >
      {answer?.ok === false && (
        <p className="message-refused" role="alert">
          <Icon name="error" size={14} /> {answer.message}
        </p>
      )}
      {unsearched !== undefined && <p className="message-document muted">{unsearched}</p>}
      {answer?.ok && <Message row={row} message={answer.value} />}
      {!isMail && <Document row={row} />}
      <RecordSection title="Linked to" count={String(row.links.length)}>
        <EvidenceLinks row={row} />
      </RecordSection>
      {isMail && (
        <RecordSection title="Account it was sent from">
          <NonOfficialAccount row={row} />
        </RecordSection>
      )}
      {answer?.ok && <MessageSuggestions row={row} message={answer.value} />}
      <RecordSection title="Where it came from">
        <EvidenceOrigin row={row} message={answer?.ok ? answer.value : undefined} />
      </RecordSection>
    </RecordPage>
  );
}

/** A piece of evidence that is no message: what it is, and what can be seen of it. */
function Document({ row }: { readonly row: EvidenceRow }) {
  const answer = useAnswer(readMediaType, { evidence: row.id });
  if (!answer?.ok) return null;
  const { mediaType } = answer.value;
  const file = { name: null, mediaType: mediaType ?? 'application/octet-stream', size: row.size };
  return (
    <>
      <p className="message-document">{`A document that was imported, and not a message. By its content: ${fileKind(mediaType)}.`}</p>
      <FilePreview evidence={row.id} place={[]} name={titleOfEvidence(row)} file={file} isOpen />
    </>
  );
}

function Message({ row, message }: { readonly row: EvidenceRow; readonly message: ParsedMessage }) {
  const chain = useConversations(readChain, { evidence: row.id });
  return <ReadMessage row={row} place={[]} message={message} chain={chain} />;
}
