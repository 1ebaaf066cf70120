import './conversations.css';
import { useEffect } from 'react';
import { z } from 'zod';
import { useStore } from 'zustand';
import type { ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import { readConversationMessage } from '../../../shared/contracts/conversation.contract.ts';
import type { EditorProps, EditorType } from '../../platform/editors/editor-type.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/text/empty-state.tsx';
import { WithRedactions } from '../../ui/text/with-redactions.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket, RecordPage, RecordSection } from '../docket/api.ts';
import { useConversations } from './asked-of-docket.ts';
import { ClockFacts } from './clock-facts.tsx';
import { CopyList } from './copy-list.tsx';
import { FindingList } from './finding-list.tsx';
import { nameIn } from './sent-words.ts';

const inputSchema = z.strictObject({ message: z.string().min(1).max(300) });
type QuotedInput = z.infer<typeof inputSchema>;

/** A message that is no piece of evidence by itself: what printed pages, quotations and the message it is attached to say of it. */
export const quotedMessageEditor: EditorType<QuotedInput> = {
  id: 'quotedMessage',
  icon: 'quote',
  input: inputSchema,
  key: ({ message }) => message,
  title: () => 'Quoted message',
  component: QuotedMessageEditor,
};

function QuotedMessageEditor({ input, editor }: EditorProps<QuotedInput>) {
  const isOpen = useStore(docketSession, ({ status }) => Boolean(status));
  const answer = useConversations(readConversationMessage, input);
  const row = answer?.ok ? answer.value?.row : undefined;
  useEffect(() => {
    if (!row) return;
    const title = row.subject?.trim() || `From ${nameIn(row.from)}`;
    editor.setTitle(title);
    editor.setBreadcrumbs(['Evidence', 'Within other messages', title]);
  }, [editor, row]);
  if (!isOpen) return <NoDocket />;
  if (answer === undefined) return null;
  if (!answer.ok)
    return (
      <EmptyState
        what={answer.message}
        how={
          answer.code === 'conversation.reading'
            ? 'It is shown as soon as they are read.'
            : 'Close the tab, or try again.'
        }
      />
    );
  if (answer.value === null)
    return (
      <EmptyState
        what="No message of the evidence is the one that this tab was opened for."
        how="Its copies were disposed of, or are now told apart otherwise. The tab can be closed."
      />
    );
  return <QuotedMessage known={answer.value} />;
}

function QuotedMessage({ known }: { readonly known: NonNullable<ParsedReplyOf<typeof readConversationMessage>> }) {
  const { commands } = useWorkbench();
  const { row, cc, text, copies } = known;
  const isOnlyQuoted = row.findings.some(({ kind }) => kind === 'knownOnlyFromQuotes');
  // The line under the title says this already.
  const findings = row.findings.filter(({ kind }) => kind !== 'knownOnlyFromQuotes');
  const show = () => commands.runLink({ command: 'conversation.show', args: { message: row.message } });
  return (
    <RecordPage
      title={row.subject?.trim() || `Message of ${nameIn(row.from)}`}
      about={
        isOnlyQuoted
          ? 'Known only from quotes: no copy as sent or received is in the evidence.'
          : 'It came attached to another message, which holds its copy.'
      }
      alwaysToday="The message is shown"
      actions={
        <Button icon="comment-discussion" onClick={show}>
          Show the conversation
        </Button>
      }
    >
      <dl className="chain-head quoted-head">
        <dt>From</dt>
        <dd className="is-strong">
          <WithRedactions text={row.from ?? 'not shown'} />
        </dd>
        <dt>To</dt>
        <dd>
          <WithRedactions text={row.to ?? 'not shown'} />
        </dd>
        {cc !== null && (
          <>
            <dt>Cc</dt>
            <dd>
              <WithRedactions text={cc} />
            </dd>
          </>
        )}
        <ClockFacts sent={row.sent} />
      </dl>
      <section className="chain-text quoted-text" aria-label="The message">
        {text === '' ? <p className="muted">No copy shows any words of it.</p> : <WithRedactions text={text} />}
      </section>
      {findings.length > 0 && (
        <RecordSection title="To be known" count={String(findings.length)}>
          <FindingList findings={findings} />
        </RecordSection>
      )}
      <RecordSection title="Where it stands, and why these are one" count={String(copies.length)}>
        <CopyList copies={copies} />
      </RecordSection>
    </RecordPage>
  );
}
