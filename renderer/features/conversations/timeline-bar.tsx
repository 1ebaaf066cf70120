import type { ConversationScope } from '../../../shared/contracts/conversation.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { FilterField } from '../../ui/field/field.tsx';
import { useDocket } from '../docket/api.ts';
import type { Timeline } from './use-timeline.ts';

interface TimelineBarProps {
  readonly title: string;
  readonly scope: ConversationScope;
  readonly onScope: (scope: ConversationScope) => void;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly timeline: Timeline;
}

/** What is listed, and what narrows it. */
export function TimelineBar({ title, scope, onScope, words, onWords, timeline }: TimelineBarProps) {
  return (
    <header className="timeline-bar">
      <div className="timeline-bar-line">
        <h1>{title}</h1>
        <span className="muted" role="status">
          {countInWords(timeline)}
        </span>
      </div>
      <search className="timeline-filter" aria-label={`Which messages of ${title} are listed`}>
        <FilterField
          label="Filter by sender, recipient, subject, date or words"
          placeholder="Sender, subject, 18 Feb, words"
          maxLength={500}
          value={words}
          onChange={onWords}
        />
        {(scope.kind === 'all' || scope.kind === 'case') && <CaseChoice scope={scope} onScope={onScope} />}
      </search>
    </header>
  );
}

function countInWords({ page }: Timeline): string {
  if (page === undefined || !page.state.isReady) return '';
  const { count, conversations, unread } = page;
  const figure = (number: number, noun: string) =>
    counted(number, noun).replace(/^\d+/, number.toLocaleString('en-US'));
  if (count === 0 && unread === 0) return 'No message';
  const missing = unread === 0 ? '' : `; ${figure(unread, 'original')} could not be read`;
  return `${figure(count, 'message')} in ${figure(conversations, 'conversation')}, each once${missing}`;
}

const allEvidence = 'all';

function CaseChoice({ scope, onScope }: Pick<TimelineBarProps, 'scope' | 'onScope'>) {
  const docket = useDocket();
  const cases = typeof docket === 'string' ? [] : docket.records.cases;
  return (
    <select
      className="select-input"
      aria-label="Evidence of"
      value={scope.kind === 'case' ? scope.id : allEvidence}
      onChange={({ target }) => {
        const chosen = cases.find(({ id }) => id === target.value);
        onScope(chosen ? { kind: 'case', id: chosen.id } : { kind: 'all' });
      }}
    >
      <option value={allEvidence}>All evidence</option>
      {cases.map(({ id }) => (
        <option key={id} value={id}>
          {id}
        </option>
      ))}
    </select>
  );
}
