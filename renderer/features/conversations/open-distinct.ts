import type { ConversationRow } from '../../../shared/contracts/conversation.contract.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';
import { quotedMessageEditor } from './quoted-message.editor.tsx';

/** Shows a message: the evidence that is the message itself, or what is known of it where it was only printed or quoted. */
export function openDistinct(
  workbench: Workbench,
  { message, evidence }: Pick<ConversationRow, 'message' | 'evidence'>,
  where?: 'here' | 'beside',
): void {
  if (evidence === null) workbench.editors.open(quotedMessageEditor, { message }, where);
  else openRecord(workbench, { kind: 'evidence', id: evidence }, where);
}
