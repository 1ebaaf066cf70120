import type { ConversationRow } from '../../../shared/contracts/conversation.contract.ts';
import { Icon } from '../../ui/icon/icon.tsx';

/** What is only to be known; the other kinds ask for a look. */
const quietKinds = new Set(['knownOnlyFromQuotes', 'senderOutside', 'privilegeNotice']);

/** Whether a finding asks for a look and is not only to be known. */
export function isConflict({ kind }: ConversationRow['findings'][number]): boolean {
  return !quietKinds.has(kind);
}

/** What was found odd about a message, each in a sentence. */
export function FindingList({ findings }: Pick<ConversationRow, 'findings'>) {
  return (
    <ul className="finding-list" aria-label="Findings">
      {findings.map((finding) => (
        <li key={`${finding.kind} ${finding.sentence}`}>
          <span className={isConflict(finding) ? 'tone-warning' : 'tone-info'}>
            <Icon name={isConflict(finding) ? 'warning' : 'info'} size={14} />
          </span>
          {finding.sentence}
        </li>
      ))}
    </ul>
  );
}
