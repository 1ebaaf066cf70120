import type { ConversationRow } from '../../../shared/contracts/conversation.contract.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import { openCopy } from './open-copy.ts';
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
