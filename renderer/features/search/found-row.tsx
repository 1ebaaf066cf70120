import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { FoundDocument } from '../../../shared/contracts/search.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { recordKinds } from '../docket/api.ts';
import { FoundText } from './found-text.tsx';
import { recordOfFound } from './search-words.ts';

interface FoundRowProps {
  readonly found: FoundDocument;
  readonly index: number;
  readonly count: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly isStop: boolean;
  readonly onOpen: (where: 'here' | 'beside') => void;
  readonly onFocus: () => void;
}

/** One line of what was found: what it is, when, from whom, and where the words stand. */
export function FoundRow({ found, index, count, top, isStop, onOpen, onFocus }: FoundRowProps) {
  const { kind, id, day, title, from, snippet, isQuoted, attachment, attachmentCount } = found;
  return (
    <div
      role="option"
      aria-selected={isStop}
      aria-posinset={index + 1}
      aria-setsize={count}
      className="found"
      style={{ transform: `translateY(${top}px)` }}
      data-focus-key={String(index)}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={(event) => onOpen(event.ctrlKey || event.metaKey ? 'beside' : 'here')}
    >
      <span className="found-head">
        <Icon name={recordKinds.get(recordOfFound(found).kind)?.icon ?? 'file-text'} size={14} />
        <span className="found-title">{title.length === 0 ? id : <FoundText runs={title} />}</span>
        {attachmentCount > 0 && (
          <>
            <Icon name="attach" size={14} />
            <Unseen words={`, ${counted(attachmentCount, 'attachment')}`} />
          </>
        )}
      </span>
      <span className="found-head faint">
        <span className="found-from">
          {kind === 'message' ? (
            <>
              <Unseen words={`, message ${id} from `} />
              {from.length === 0 ? 'no one who is named' : <FoundText runs={from} />}
            </>
          ) : (
            <>
              <Unseen words=", " />
              {`${id}, ${kind}`}
            </>
          )}
        </span>
        <Unseen words=", " />
        <span>{day === null ? 'undated' : formatDate(day)}</span>
        <Unseen words=". " />
      </span>
      <span className="found-text">
        {isQuoted && <span className="muted">quoted: </span>}
        {attachment !== null && <span className="muted">in {attachment || 'an attachment'}: </span>}
        <FoundText runs={snippet} />
      </span>
    </div>
  );
}

/** For whoever listens: what icons and places say to the eye. */
function Unseen({ words }: { readonly words: string }) {
  return <span className="visually-hidden">{words}</span>;
}
