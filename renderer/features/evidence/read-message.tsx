import type { ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import type { ChainOccurrence, readChain } from '../../../shared/contracts/conversation.contract.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { ParsedMessage } from '../../../shared/mail/parsed-message.ts';
import type { EvidenceRow } from '../../projection/rows.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { CopyList, MessageChain } from '../conversations/api.ts';
import { RecordSection } from '../docket/api.ts';
import { Attachments } from './attachments.tsx';
import { MessageBody } from './message-body.tsx';
import { MessageHead } from './message-head.tsx';

interface ReadMessageProps {
  /** The evidence that is the message, or that brought it. */
  readonly row: EvidenceRow;
  /** Empty for the evidence itself; else where in it the message is attached. */
  readonly place: readonly number[];
  readonly message: ParsedMessage;
  /** What it quotes; undefined while that is not known. */
  readonly chain: Result<ParsedReplyOf<typeof readChain>> | undefined;
}

/** A message as it was read: its head, its own words, what it quotes, and what came with it. */
export function ReadMessage({ row, place, message, chain }: ReadMessageProps) {
  const { commands } = useWorkbench();
  const { own, others } = splitOwn(chain?.ok ? chain.value.occurrences : []);
  const copies = own?.message?.copies ?? [];
  const showConversation = () => commands.runLink({ command: 'conversation.showWith', args: { evidence: row.id } });
  return (
    <>
      <MessageHead message={message} />
      <MessageBody row={row} place={place} message={message} ownText={ownTextOf(chain, own, others.length)} />
      <MessageChain occurrences={others} isQuoted={own !== undefined} onShowConversation={showConversation} />
      {copies.length > 1 && (
        <RecordSection title="Copies of it, and why they are one" count={String(copies.length)}>
          <CopyList copies={copies} />
        </RecordSection>
      )}
      {message.attachments.length > 0 && (
        <RecordSection title="Attachments" count={String(message.attachments.length)}>
          <Attachments evidence={row.id} attachments={message.attachments} place={place} />
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
