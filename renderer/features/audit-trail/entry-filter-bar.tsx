import { useId } from 'react';
import { useStore } from 'zustand';
import { allActors } from '../../projection/queries/entry-queries.ts';
import { useLive } from '../../projection/use-live.ts';
import { type DocketRecords, docketSession } from '../docket/api.ts';
import { type EntryFilter, recordNamed, shownEntries } from './shown-entries.ts';

const choices = [
  ['all', 'Every entry'],
  ['day', 'Recorded on a day'],
  ['person', 'Recorded by a person'],
  ['record', 'About a record'],
] as const;

/** What of the journal is listed. */
export function EntryFilterBar({ count }: { readonly count: number | undefined }) {
  const { by } = useStore(shownEntries);
  return (
    <search className="entry-filter" aria-label="Which entries are listed">
      <select
        className="select-input"
        aria-label="Entries listed"
        value={by}
        onChange={(event) => {
          const chosen = choices.find(([value]) => value === event.target.value);
          if (chosen !== undefined) shownEntries.setState({ by: chosen[0], value: '' });
        }}
      >
        {choices.map(([value, title]) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      {by === 'day' && <DayField />}
      {by === 'person' && <PersonField />}
      {by === 'record' && <RecordField />}
      <span className="muted" role="status">
        {count === undefined ? '' : `${count.toLocaleString('en-US')} listed`}
      </span>
    </search>
  );
}

function useValue(): readonly [string, (value: string) => void] {
  const value = useStore(shownEntries, (filter: EntryFilter) => filter.value);
  return [value, (next) => shownEntries.setState({ value: next })];
}

function DayField() {
  const [value, set] = useValue();
  return (
    <input
      type="date"
      className="text-input"
      aria-label="Day of recording"
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  );
}

function PersonField() {
  const [value, set] = useValue();
  const names = useLive(() => allActors, []) ?? [];
  return (
    <select className="select-input" aria-label="Person" value={value} onChange={(event) => set(event.target.value)}>
      <option value="">choose one</option>
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}

function RecordField() {
  const [value, set] = useValue();
  const records = useStore(docketSession, (session) => session.records);
  const id = useId();
  const isUnknown = value.trim() !== '' && records !== undefined && recordNamed(value.trim(), records) === undefined;
  return (
    <>
      <input
        type="text"
        className="text-input"
        aria-label="Number of the record"
        aria-invalid={isUnknown || undefined}
        aria-describedby={isUnknown ? `${id}-unknown` : undefined}
        list={id}
        placeholder="M-00093"
        value={value}
        onChange={(event) => set(event.target.value)}
      />
      <datalist id={id}>
        {records !== undefined && idsOf(records).map((one) => <option key={one} value={one} />)}
      </datalist>
      {isUnknown && (
        <span id={`${id}-unknown`} className="tone-error">
          {`There is no ${value.trim()} in this docket.`}
        </span>
      )}
    </>
  );
}

function idsOf(records: DocketRecords): readonly string[] {
  const { cases, recommendations, plans, milestones, letters, suspenses, pilots, rosters } = records;
  return [cases, recommendations, plans, milestones, letters, suspenses, pilots, rosters].flatMap((rows) =>
    rows.map((row): string => row.id),
  );
}
