/** The printed status beside the one that the record gives, and both in the words of the other authorities. */
import { warningOf } from '../../../shared/calendar/cited.ts';
import type { RuleTable } from '../../../shared/calendar/rule-table.ts';
import { type BridgedWord, bridgeOf } from '../../../shared/calendar/status-bridge.ts';
import type { Authority } from '../../../shared/calendar/vocabulary.ts';
import { latest } from '../../../shared/domain/latest.ts';
import type { Recommendation } from '../../../shared/domain/recommendation/recommendation.ts';
import { StatusWord } from '../../ui/icon/status-word.tsx';
import { DateText, useRules } from '../docket/api.ts';
import { authorityOf, derivedWords, lookOfDerived, type RecommendationStanding, whyDerived } from './status-words.ts';

interface StatusProps {
  readonly row: Recommendation;
  readonly standing: RecommendationStanding;
}

export function RecommendationStatus({ row, standing }: StatusProps) {
  const rules = useRules();
  const said = latest(row.statuses);
  const { printed, derived, word } = standing;
  const why = whyDerived(row, derived);
  return (
    <div className="recommendation-status">
      <dl className="recommendation-status-pair">
        <div>
          <dt>Printed by {row.source}</dt>
          <dd>
            <q>{printed}</q>
          </dd>
          <dd className="muted">
            {said !== undefined && <DateText date={said.on} isQuiet isStop />} {said?.source}
          </dd>
        </div>
        <div>
          <dt>By the record</dt>
          <dd>
            <StatusWord status={lookOfDerived(derived)} word={derivedWords[derived]} />
          </dd>
          <dd className="muted">{why}</dd>
        </div>
        <div>
          <dt>The two</dt>
          <dd>
            <Agreement standing={standing} source={row.source} areRulesRead={rules !== undefined} />
          </dd>
          {word !== undefined && <dd className="muted">{citationOf(word)}</dd>}
        </div>
      </dl>
      {rules !== undefined && <Bridge row={row} printed={printed} rules={rules} />}
    </div>
  );
}

interface AgreementProps {
  readonly standing: RecommendationStanding;
  readonly source: string;
  readonly areRulesRead: boolean;
}

function Agreement({ standing: { agreement, derived }, source, areRulesRead }: AgreementProps) {
  if (agreement === 'agrees') return <StatusWord status="met" word="Agree" />;
  if (agreement === 'disagrees')
    return <StatusWord status="warning" word={`Disagree: ${source} prints something else than the record says`} />;
  if (!areRulesRead) return null;
  return (
    <StatusWord
      status="note"
      word={`Not compared: the rule table does not know this word of ${source}; the record says ${derivedWords[derived].toLowerCase()}`}
    />
  );
}

type Known = NonNullable<RecommendationStanding['word']>;

/** @example 'OIG-21-62', 'General knowledge (unverified)' */
function citationOf({ citation, verification }: Known): string {
  const warning = warningOf(verification);
  return warning === undefined ? citation : `${citation} (${warning})`;
}

const authorityNames: Readonly<Record<Authority, string>> = { oig: 'OIG', gao: 'GAO', cap: 'the plans', nara: 'NARA' };

interface BridgeProps {
  readonly row: Recommendation;
  readonly printed: string;
  readonly rules: RuleTable;
}

function Bridge({ row, printed, rules }: BridgeProps) {
  const bridged = bridgeOf(rules.vocabularies.statusWords, authorityOf[row.source], printed);
  if (bridged === undefined) return null;
  return (
    <ul className="recommendation-bridge" aria-label={`What “${printed}” is in the words of others`}>
      {bridged.map((one) => (
        <li key={one.authority}>
          <span className="faint">In the words of {authorityNames[one.authority]}</span> <Words of={one} />
        </li>
      ))}
    </ul>
  );
}

function Words({ of: { words, fit } }: { readonly of: BridgedWord }) {
  if (words.length === 0) return <span className="muted">no word for it</span>;
  const [first, ...others] = words;
  const shown = fit === 'narrower' || first === undefined ? words : [first];
  const also = fit === 'narrower' ? [] : others;
  return (
    <>
      {shown.map((word, index) => (
        <span key={word.word}>
          {index > 0 && ' or '}
          <CitedWord word={word} />
        </span>
      ))}
      {also.length > 0 && <span className="muted"> (also {also.map(({ word }) => word).join(', ')})</span>}
      {fit === 'broader' && <span className="muted">, which says less</span>}
      {fit === 'narrower' && <span className="muted">, which say more</span>}
    </>
  );
}

/** A stop for Tab, so that the keyboard reaches the source too. */
function CitedWord({ word }: { readonly word: Known }) {
  const said = [word.note, citationOf(word)].filter((part) => part !== undefined).join(' ');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: as DateText, a stop whose reason is read.
    <span className="recommendation-word" tabIndex={0} role="note" data-tooltip={said}>
      <q>{word.word}</q>
      <span className="visually-hidden">. {said}</span>
    </span>
  );
}
