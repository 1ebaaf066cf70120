import type { MessageCopy } from '../../../shared/contracts/conversation.contract.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { openRecord } from '../docket/api.ts';

/** Shows where a copy stands: the evidence, or the message that is attached to it. */
export function openCopy(
  workbench: Workbench,
  { source, attachment }: Pick<MessageCopy, 'source' | 'attachment'>,
): void {
  if (attachment.length === 0) openRecord(workbench, { kind: 'evidence', id: source });
  else workbench.commands.runLink({ command: 'evidence.openAttached', args: { evidence: source, attachment } });
}
