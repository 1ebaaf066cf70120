import type { ReactNode } from 'react';
import { formatDate } from '../../../shared/calendar/local-date-arithmetic.ts';
import type { FoundDocument } from '../../../shared/contracts/search.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { copiesInWords } from '../../../shared/search/found-in-words.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { documentOfLine, type FoundLine } from './found-lines.ts';
import { FoundText } from './found-text.tsx';
import { iconOfFound } from './open-found.ts';

interface LineProps {
  readonly line: FoundLine;
  readonly index: number;
  /** Pixels from the top of the list. */
  readonly top: number;
  readonly isStop: boolean;
  readonly onOpen: (where: 'here' | 'beside') => void;
  readonly onFocus: () => void;
}

/** One line of what was found: what it is, when, from whom, and where the words stand. */
export function FoundRow({ onToggle, ...place }: LineProps & { readonly onToggle: () => void }) {
  const found = place.line.hit;
  const { kind, id, day, title, from, snippet, isQuoted, attachment, attachmentCount, copies } = found;
  return (
    <Line {...place} className="found">
      <span className="found-head">
        <Icon name={iconOfFound(found)} size={14} />
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
        <span>{dayInWords(day)}</span>
        {copies.length > 0 && (
          <>
            <Unseen words=", " />
            <span
              className="found-copies"
              onClick={(event) => {
                event.stopPropagation();
                onToggle();
              }}
            >
              {copiesInWords(copies.length)}
              <Icon name={place.line.isUnfolded ? 'chevron-down' : 'chevron-right'} size={14} />
            </span>
          </>
        )}
        <Unseen words=". " />
      </span>
      <span className="found-text">
        {isQuoted && <span className="muted">quoted: </span>}
        {attachment !== null && <span className="muted">in {attachment || 'an attachment'}: </span>}
        <FoundText runs={snippet} />
      </span>
    </Line>
  );
}

/** Another copy of the message above it. */
export function CopyRow(place: LineProps) {
  const { id, day, attachmentCount } = documentOfLine(place.line);
  return (
    <Line {...place} className="found is-copy">
      <span className="found-head faint">
        <Icon name="mail" size={14} />
        <span className="found-from">copy {id}</span>
        {attachmentCount > 0 && (
          <>
            <Icon name="attach" size={14} />
            <Unseen words={`, ${counted(attachmentCount, 'attachment')}`} />
          </>
        )}
        <Unseen words=", " />
        <span>{dayInWords(day)}</span>
      </span>
    </Line>
  );
}

function Line({
  line,
  index,
  top,
  isStop,
  onOpen,
  onFocus,
  className,
  children,
}: LineProps & { readonly className: string; readonly children: ReactNode }) {
  return (
    <div
      role="treeitem"
      aria-selected={isStop}
      aria-level={line.copy === undefined ? 1 : 2}
      aria-posinset={line.position}
      aria-setsize={line.setSize}
      aria-expanded={line.isUnfolded}
      className={className}
      style={{ transform: `translateY(${top}px)` }}
      data-focus-key={String(index)}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={(event) => onOpen(event.ctrlKey || event.metaKey ? 'beside' : 'here')}
    >
      {children}
    </div>
  );
}

function dayInWords(day: FoundDocument['day']): string {
  return day === null ? 'undated' : formatDate(day);
}

/** For whoever listens: what icons and places say to the eye. */
function Unseen({ words }: { readonly words: string }) {
  return <span className="visually-hidden">{words}</span>;
}
