import './conversations.css';
import type { ChainOccurrence } from '../../../shared/contracts/conversation.contract.ts';
import { counted } from '../../../shared/kernel/counted.ts';
import { Button } from '../../ui/button/button.tsx';
import { Chip } from '../../ui/text/chip.tsx';
import { WithRedactions } from '../../ui/text/with-redactions.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { RecordSection } from '../docket/api.ts';
import { ClockFacts } from './clock-facts.tsx';
import { CopyList } from './copy-list.tsx';
import { openDistinct } from './open-distinct.ts';
import { nameIn, shownInWords } from './sent-words.ts';

interface MessageChainProps {
  readonly occurrences: readonly ChainOccurrence[];
  /** The message itself quotes them; else they are printed in a document. */
  readonly isQuoted: boolean;
  /** Offers the whole conversation. */
  readonly onShowConversation: () => void;
}

/** What a message quotes, or a document prints, folded: each with the message it is a copy of. */
export function MessageChain({ occurrences, isQuoted, onShowConversation }: MessageChainProps) {
  if (occurrences.length === 0) return null;
  return (
    <RecordSection
      title={isQuoted ? 'What it quotes' : 'Messages in it'}
      count={String(occurrences.length)}
      action={
        <Button icon="comment-discussion" onClick={onShowConversation}>
          Show the conversation
        </Button>
      }
    >
      <ol className="chain" aria-label={isQuoted ? 'Quoted messages' : 'Printed messages'}>
        {occurrences.map((occurrence) => (
          <ChainItem key={`${occurrence.line} ${occurrence.level}`} occurrence={occurrence} />
        ))}
      </ol>
    </RecordSection>
  );
}

function ChainItem({ occurrence }: { readonly occurrence: ChainOccurrence }) {
  const { from, to, cc, subject, sent, text, line, endLine, message, redacted } = occurrence;
  return (
    <li className="chain-item">
      <details>
        <summary>
          <span className="is-strong">{nameIn(from)}</span>
          <span>{sent === null ? 'no date that can be read' : shownInWords(sent.shown)}</span>
          <Standing occurrence={occurrence} />
        </summary>
        <dl className="chain-head">
          <Line word="From" value={from} isWithheld={redacted.includes('from')} />
          <Line word="To" value={to} isWithheld={redacted.includes('to')} />
          {cc !== null && <Line word="Cc" value={cc} isWithheld={redacted.includes('cc')} />}
          <Line word="Subject" value={subject} isWithheld={redacted.includes('subject')} />
          <ClockFacts sent={sent} />
          <dt>Stands in</dt>
          <dd>{`lines ${line.toLocaleString('en-US')} to ${endLine.toLocaleString('en-US')} of the text`}</dd>
          {message !== null && message.copies.length > 1 && (
            <>
              <dt>Why these are one</dt>
              <dd>
                <CopyList copies={message.copies} />
              </dd>
            </>
          )}
        </dl>
        <div className="chain-text">
          {text === '' ? <p className="muted">It has no words of its own.</p> : <WithRedactions text={text} />}
        </div>
      </details>
      {message !== null && <OpenMessage message={message} />}
    </li>
  );
}

function Standing({ occurrence: { message } }: { readonly occurrence: ChainOccurrence }) {
  if (message === null) return <span className="faint">being compared with the other messages</span>;
  if (message.row.evidence === null) return <Chip tone="info">known only from quotes</Chip>;
  return <span className="faint">{counted(message.copies.length, 'copy', 'copies')}</span>;
}

function OpenMessage({ message: { row } }: { readonly message: NonNullable<ChainOccurrence['message']> }) {
  const workbench = useWorkbench();
  const which = row.evidence ?? 'what is known of it';
  return (
    <Button
      look="link"
      aria-label={`Open the message of ${nameIn(row.from)}: ${which}`}
      onClick={() => openDistinct(workbench, row)}
    >
      {row.evidence === null ? 'What is known of it' : 'Open the message'}
    </Button>
  );
}

interface LineProps {
  readonly word: string;
  readonly value: string | null;
  readonly isWithheld: boolean;
}

function Line({ word, value, isWithheld }: LineProps) {
  return (
    <>
      <dt>{word}</dt>
      <dd>
        {value === null || value === '' ? (
          <span className="faint">{isWithheld ? 'withheld' : 'not shown'}</span>
        ) : (
          <WithRedactions text={value} />
        )}
      </dd>
    </>
  );
}
