import { type ConversationRow, readConversationMessage } from '../../../shared/contracts/conversation.contract.ts';
import { Button } from '../../ui/button/button.tsx';
import { WithRedactions } from '../../ui/text/with-redactions.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { useConversations } from './asked-of-docket.ts';
import { ClockFacts } from './clock-facts.tsx';
import { CopyList } from './copy-list.tsx';
import { FindingList } from './finding-list.tsx';
import { openDistinct } from './open-distinct.ts';

/** More is read on the page of the message. */
const mostLetters = 600;

/** What is told under an opened row: findings, clock and zone, the first words, and where the copies stand. */
export function TimelineDetail({ row }: { readonly row: ConversationRow }) {
  const workbench = useWorkbench();
  const answer = useConversations(readConversationMessage, { message: row.message });
  const known = answer?.ok ? answer.value : undefined;
  return (
    <div className="timeline-detail">
      {row.findings.length > 0 && <FindingList findings={row.findings} />}
      <dl className="chain-head">
        <ClockFacts sent={row.sent} />
      </dl>
      {known && known.text !== '' && (
        <p className="timeline-words">
          <WithRedactions text={known.text.slice(0, mostLetters)} />
          {known.text.length > mostLetters && ' …'}
        </p>
      )}
      {known && <CopyList copies={known.copies} />}
      <Button onClick={() => openDistinct(workbench, row)}>
        {row.evidence === null ? 'Open what is known of it' : 'Open the message'}
      </Button>
    </div>
  );
}
