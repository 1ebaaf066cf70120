import type { ShownSent } from '../../../shared/contracts/conversation.contract.ts';
import { momentInWords, shownInWords } from './sent-words.ts';

/** The clock as shown and the moment that follows, as lines of a description list. */
export function ClockFacts({ sent }: { readonly sent: ShownSent | null }) {
  return (
    <>
      <dt>Sent</dt>
      <dd>
        {sent === null ? (
          <span className="faint">no date that can be read</span>
        ) : (
          <>
            <span className="is-strong">{shownInWords(sent.shown)}</span>{' '}
            <span className="faint">{`as shown (“${sent.raw}”)`}</span>
            <br />
            <span className="muted">{momentInWords(sent)}</span>
          </>
        )}
      </dd>
    </>
  );
}
