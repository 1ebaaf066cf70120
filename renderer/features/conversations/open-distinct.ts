import type { ConversationRow, MessageCopy } from '../../../shared/contracts/conversation.contract.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import { quotedMessageEditor } from './quoted-message.editor.tsx';

type Where = 'here' | 'beside';

/** Shows a message: the evidence that is the message itself, the one attached to another, or what is known of it where it was only printed or quoted. */
export function openDistinct(
  workbench: Workbench,
  { message, evidence, source, attachment }: Pick<ConversationRow, 'message' | 'evidence' | 'source' | 'attachment'>,
  where?: Where,
): void {
  if (evidence !== null) openRecord(workbench, { kind: 'evidence', id: evidence }, where);
  else if (attachment.length > 0) openCopy(workbench, { source, attachment });
  else workbench.editors.open(quotedMessageEditor, { message }, where);
}

/** Shows where a copy stands: the evidence, or the message that is attached to it. */
export function openCopy(
  workbench: Workbench,
  { source, attachment }: Pick<MessageCopy, 'source' | 'attachment'>,
): void {
  if (attachment.length === 0) openRecord(workbench, { kind: 'evidence', id: source });
  else workbench.commands.runLink({ command: 'evidence.openAttached', args: { evidence: source, attachment } });
}
