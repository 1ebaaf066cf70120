import './search.css';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { useStore } from 'zustand';
import { unsearchedInWords } from '../../../shared/search/file-tally.ts';
import { longestQuery } from '../../../shared/search/saved-search.ts';
import { FilterField } from '../../ui/field/field.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useWorkbench } from '../../workbench/workbench.ts';
import { docketSession, NoDocket, selectRecord } from '../docket/api.ts';
import { FoundList } from './found-list.tsx';
import { foundMenu } from './found-menu.ts';
import { openFound, recordOfFound } from './open-found.ts';
import { SavedSearchList, SaveSearch } from './saved-search-list.tsx';
import { SearchHelp } from './search-help.tsx';
import { countInWords, indexInWords, kindChoices, orderChoices } from './search-words.ts';
import { type SearchSession, searchSessionOf } from './searching.ts';

/** Search over the open docket: results come while one types. */
export function SearchView() {
  const workbench = useWorkbench();
  const session = searchSessionOf(workbench);
  const isOpen = useStore(docketSession, ({ status }) => Boolean(status));
  const searching = useStore(session.store);
  const { text, found, page, refusal, focusAsked } = searching;
  const view = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const notes = useId();
  useEffect(() => {
    // Who asks while the docket is still being opened types as soon as it is.
    if (isOpen && focusAsked > 0) field.current?.select();
  }, [focusAsked, isOpen]);
  if (!isOpen) return <NoDocket />;
  const intoList = (event: KeyboardEvent) => {
    const first = view.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    if ((event.key !== 'ArrowDown' && event.key !== 'Enter') || !first) return;
    first.focus();
    event.preventDefault();
  };
  return (
    <div className="search-view" ref={view}>
      <search className="search-bar" aria-label="Search the docket">
        <FilterField
          ref={field}
          icon="search"
          label="Search messages, records, letters and chronologies"
          placeholder="Words, “phrases”, from:rivera"
          maxLength={longestQuery}
          value={text}
          aria-invalid={refusal?.code === 'search.faulty'}
          aria-describedby={notes}
          onChange={(typed) => void session.ask({ text: typed }, true)}
          onKeyDown={intoList}
        />
        <Choices session={session} />
        <p className="search-state" role="status">
          {countInWords(searching)}
        </p>
        <div id={notes}>
          <Notes session={session} />
        </div>
        {text.trim() !== '' && page && <SaveSearch session={session} />}
      </search>
      {found.length > 0 && page ? (
        <FoundList
          key={`${searching.kind} ${searching.order} ${text}`}
          found={found}
          count={page.count}
          onOpen={(one, where) => openFound(workbench, one, where)}
          onSelect={(one) => {
            const record = recordOfFound(one);
            if (record) selectRecord(record);
          }}
          menu={(one) => foundMenu(workbench, one)}
          onEnd={session.askForMore}
          onLeaveUpwards={() => field.current?.focus()}
        />
      ) : (
        <div className="search-rest">
          {page?.count === 0 && (
            <p className="faint">
              Nothing in this docket has all of that. Fewer words, or a beginning such as insp*, find more.
            </p>
          )}
          <SavedSearchList session={session} />
          <SearchHelp
            isOpen={text.trim() === ''}
            onTry={(example) => {
              void session.ask({ text: example });
              field.current?.focus();
            }}
          />
        </div>
      )}
    </div>
  );
}

function Choices({ session }: { readonly session: SearchSession }) {
  const { kind, order } = useStore(session.store);
  return (
    <div className="search-choices">
      <Choice
        label="Kind"
        value={kind}
        choices={kindChoices}
        onChoose={(chosen) => void session.ask({ kind: chosen })}
      />
      <Choice
        label="Order"
        value={order}
        choices={orderChoices}
        onChoose={(chosen) => void session.ask({ order: chosen })}
      />
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, onChoose }: ChoiceProps<Value>) {
  return (
    <select
      className="select-input"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = choices.find(([name]) => name === event.target.value);
        if (chosen) onChoose(chosen[0]);
      }}
    >
      {choices.map(([name, title]) => (
        <option key={name} value={name}>
          {title}
        </option>
      ))}
    </select>
  );
}

/** What is wrong with the question or the index, and that more is to come. */
function Notes({ session }: { readonly session: SearchSession }) {
  const { refusal, indexed, text } = useStore(session.store);
  const wrong = [
    text.trim() === '' || refusal?.code === 'search.empty' ? undefined : refusal?.message,
    indexed?.failure,
  ];
  const notes = [indexInWords(indexed), indexed && unsearchedInWords(indexed.files)];
  return (
    <>
      {wrong.map((sentence) =>
        sentence ? (
          <p key={sentence} className="field-error" role="alert">
            <Icon name="error" size={14} />
            {sentence}
          </p>
        ) : null,
      )}
      {notes.map((note) =>
        note === undefined ? null : (
          <p key={note} className="search-state faint">
            {note}
          </p>
        ),
      )}
    </>
  );
}
