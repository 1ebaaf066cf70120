import type { MailDate } from '../../../shared/mail/mail-date.ts';
import type { MailAddress, MessageNote, ParsedMessage } from '../../../shared/mail/parsed-message.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { WithRedactions } from '../../ui/text/with-redactions.tsx';
import { shownInWords, utcInWords } from '../conversations/api.ts';
import { noteSentences, sealInWords } from './evidence-words.ts';

/** From whom, to whom and when; then what the reader found odd. */
export function MessageHead({ message }: { readonly message: ParsedMessage }) {
  const { from, to, cc, bcc, date, notes, protection } = message;
  const isOfSeal = (note: MessageNote) => note === 'encrypted' || note === 'signatureNotVerified';
  return (
    <>
      <dl className="message-head">
        <Addresses word="From" addresses={from} isStrong />
        <Addresses word="To" addresses={to} />
        {cc.length > 0 && <Addresses word="Cc" addresses={cc} />}
        {bcc.length > 0 && <Addresses word="Bcc" addresses={bcc} />}
        <dt>Sent</dt>
        <dd>{date === null ? <span className="faint">The message has no date.</span> : <Sent date={date} />}</dd>
      </dl>
      {notes.length > 0 && (
        <ul className="message-notes" aria-label="What the reader noticed">
          {notes.map((note) => (
            <li key={note}>
              <span className="tone-warning">
                <Icon name="warning" size={14} />
              </span>
              {protection && isOfSeal(note) ? sealInWords(protection) : noteSentences[note]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface AddressesProps {
  readonly word: string;
  readonly addresses: readonly MailAddress[];
  readonly isStrong?: boolean;
}

function Addresses({ word, addresses, isStrong = false }: AddressesProps) {
  return (
    <>
      <dt>{word}</dt>
      <dd className={isStrong ? 'is-strong' : undefined}>
        {addresses.length === 0 ? (
          <span className="faint">names no one</span>
        ) : (
          addresses.map(({ name, address }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same address may be named twice, and the list never moves
            <span key={index}>
              {index > 0 && '; '}
              <WithRedactions text={name === '' ? address : name} />
              {name !== '' && address !== '' && <span className="faint"> {`<${address}>`}</span>}
            </span>
          ))
        )}
      </dd>
    </>
  );
}

/** The header's own clock first, then the moment that it settles. */
function Sent({ date }: { readonly date: MailDate }) {
  if (date.shown === null)
    return (
      <>
        <span className="mono">{date.raw}</span> <span className="faint">cannot be read as a date</span>
      </>
    );
  return (
    <>
      <span className="is-strong">{shownInWords(date.shown)}</span>
      {date.zone !== null && ` ${date.zone.text}`}
      <span className="faint">{settledInWords(date)}</span>
    </>
  );
}

function settledInWords({ utc, precision, notes }: MailDate): string {
  const trouble = notes.includes('weekdayWrong') ? '; the header names another weekday' : '';
  if (utc === null) return `, from the header, which names no usable zone${trouble}`;
  return `, which is ${utcInWords(utc, 'second')}; from the header, to the ${precision}${trouble}`;
}
