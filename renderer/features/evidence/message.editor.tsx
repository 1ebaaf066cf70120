import './evidence.css';
import { useEffect } from 'react';
import { z } from 'zod';
import { type ChainOccurrence, readChain } from '../../../shared/contracts/conversation.contract.ts';
import { readMediaType, readMessage } from '../../../shared/contracts/evidence.contract.ts';
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
import { MessageChain, useConversations } from '../conversations/api.ts';
import {
  NoDocket,
  RecordMissing,
  RecordPage,
  RecordSection,
  selectRecord,
  useDocket,
  useEvidenceThen,
} from '../docket/api.ts';
import { FilePreview } from './attachment-preview.tsx';
import { Attachments } from './attachments.tsx';
import { EvidenceLinks } from './evidence-links.tsx';
import { EvidenceOrigin } from './evidence-origin.tsx';
import { titleOfEvidence } from './evidence-words.ts';
import { MessageBody } from './message-body.tsx';
import { MessageHead } from './message-head.tsx';
import { MessageSuggestions } from './message-suggestions.tsx';
import { NonOfficialAccount } from './non-official-account.tsx';
import { useAnswer } from './use-answer.ts';

const inputSchema = z.strictObject({ evidence: evidenceIdSchema });
type MessageInput = z.infer<typeof inputSchema>;

/** One piece of evidence: what it says, what came with it, what it is linked to, and where it came from. */
export const messageEditor: EditorType<MessageInput> = {
  id: 'message',
  icon: 'mail',
  input: inputSchema,
  key: ({ evidence }) => evidence,
  title: ({ evidence }) => evidence,
  component: MessageEditor,
};

function MessageEditor({ input: { evidence }, editor }: EditorProps<MessageInput>) {
  const docket = useDocket();
  // Undefined while it is not known; null where there is none.
  const now = useLive(() => async (database) => (await evidenceById(evidence)(database)) ?? null, [evidence]);
  const row = useEvidenceThen(now);
  useEffect(() => selectRecord({ kind: 'evidence', id: evidence }), [evidence]);
  useEffect(() => {
    if (!row) return;
    editor.setTitle(titleOfEvidence(row));
    editor.setBreadcrumbs(['Evidence', titleOfEvidence(row), evidence]);
  }, [editor, row, evidence]);
  if (docket === 'none') return <NoDocket />;
  if (docket === 'reading' || row === undefined) return null;
  if (row === null) return <RecordMissing id={evidence} />;
  return <MessagePage row={row} />;
}

function MessagePage({ row }: { readonly row: EvidenceRow }) {
  const { commands } = useWorkbench();
  const isMail = row.format !== 'document';
  const answer = useAnswer(readMessage, isMail ? { evidence: row.id } : undefined);
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
      {answer?.ok && <Message row={row} message={answer.value} />}
      {!isMail && <Document row={row} />}
      {row.format === 'pdf' && (
        <RecordSection title="Pages as printed">
          <FilePreview
            evidence={row.id}
            place={[]}
            name={titleOfEvidence(row)}
            file={{ ...row, name: null, mediaType: 'application/pdf' }}
          />
        </RecordSection>
      )}
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
  const { commands } = useWorkbench();
  const answer = useConversations(readChain, { evidence: row.id });
  const { own, others } = splitOwn(answer?.ok ? answer.value.occurrences : []);
  const showConversation = () => commands.runLink({ command: 'conversation.showWith', args: { evidence: row.id } });
  return (
    <>
      <MessageHead message={message} />
      <MessageBody row={row} message={message} ownText={ownTextOf(answer, own, others.length)} />
      <MessageChain occurrences={others} isQuoted={own !== undefined} onShowConversation={showConversation} />
      {message.attachments.length > 0 && (
        <RecordSection title="Attachments" count={String(message.attachments.length)}>
          <Attachments evidence={row.id} attachments={message.attachments} place={[]} />
        </RecordSection>
      )}
    </>
  );
}

/** A received message stands first among what was found in it; a document prints others only. */
function splitOwn([first, ...rest]: readonly ChainOccurrence[]) {
  if (first === undefined) return { own: undefined, others: [] };
  return first.form === 'native' ? { own: first, others: rest } : { own: undefined, others: [first, ...rest] };
}

/** Null while it is not known what the message quotes; undefined where all of its text is its own. */
function ownTextOf(answer: unknown, own: ChainOccurrence | undefined, quoted: number): string | null | undefined {
  if (answer === undefined) return null;
  return quoted === 0 ? undefined : own?.text;
}
