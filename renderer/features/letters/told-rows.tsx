/** Promises of a letter, typed in as rows: what each is about, its words, and its date. */
import { type Subject, subjectKey, subjectSchema } from '../../../shared/domain/ids.ts';
import { type LocalDate, parseLocalDate } from '../../../shared/kernel/local-date.ts';
import { ok, type Result, refuse } from '../../../shared/kernel/result.ts';
import { Button, IconButton } from '../../ui/button/button.tsx';
import type { DocketRecords } from '../docket/api.ts';

export interface TypedPromise {
  /** Tells the rows apart while they are typed. */
  readonly key: number;
  /** As `subjectKey` writes it; empty until one is chosen. */
  readonly about: string;
  readonly text: string;
  readonly due: string;
}

interface ToldPromise {
  readonly about: Subject;
  readonly text: string;
  readonly due: LocalDate;
}

/** What a letter can promise something about, what has a date of its own first. */
export function promisedChoices(records: DocketRecords): readonly { readonly value: string; readonly title: string }[] {
  const choice = (subject: { readonly kind: Subject['kind']; readonly id: string }, words: string) => ({
    value: subjectKey(subject),
    title: `${subject.id} ${words}`,
  });
  return [
    ...records.milestones.map(({ id, description }) => choice({ kind: 'milestone', id }, description)),
    ...records.plans.map(({ id, title }) => choice({ kind: 'plan', id }, title)),
    ...records.recommendations.map(({ id, text }) => choice({ kind: 'recommendation', id }, text)),
    ...records.cases.map(({ id, title }) => choice({ kind: 'case', id }, title)),
  ];
}

/** @example subjectOf('milestone:M-00093') // { kind: 'milestone', id: 'M-00093' } */
export function subjectOf(key: string): Subject | undefined {
  const [, kind, id] = /^([a-z]+):(.+)$/.exec(key) ?? [];
  return subjectSchema.safeParse({ kind, id }).data;
}

/** The rows as the record takes them; rows in which nothing is typed are left out. Refuses with the first that is incomplete. */
export function toldOf(rows: readonly TypedPromise[]): Result<readonly ToldPromise[]> {
  const told: ToldPromise[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.about === '' && row.text.trim() === '' && row.due === '') continue;
    const about = subjectOf(row.about);
    const due = parseLocalDate(row.due);
    if (about === undefined || due === undefined || row.text.trim() === '')
      return refuse(
        'promiseIncomplete',
        `Promise ${index + 1} needs three things: the record that it is about, the letter’s words, and the date.`,
      );
    told.push({ about, due, text: row.text.trim() });
  }
  return ok(told);
}

interface ToldRowsProps {
  readonly rows: readonly TypedPromise[];
  readonly records: DocketRecords;
  readonly onChange: (rows: readonly TypedPromise[]) => void;
}

export function ToldRows({ rows, records, onChange }: ToldRowsProps) {
  const add = () =>
    onChange([...rows, { key: Math.max(0, ...rows.map(({ key }) => key)) + 1, about: '', text: '', due: '' }]);
  return (
    <fieldset className="told-rows">
      <legend>Dates that it promises</legend>
      {rows.map((row, index) => (
        <ToldRow
          key={row.key}
          row={row}
          number={index + 1}
          records={records}
          onChange={(changed) => onChange(rows.map((one) => (one.key === row.key ? changed : one)))}
          onRemove={() => onChange(rows.filter(({ key }) => key !== row.key))}
        />
      ))}
      <Button icon="add" onClick={add}>
        Add a promise
      </Button>
    </fieldset>
  );
}

interface ToldRowProps {
  readonly row: TypedPromise;
  readonly number: number;
  readonly records: DocketRecords;
  readonly onChange: (row: TypedPromise) => void;
  readonly onRemove: () => void;
}

function ToldRow({ row, number, records, onChange, onRemove }: ToldRowProps) {
  return (
    <div className="told-row">
      <select
        className="select-input"
        aria-label={`Promise ${number} is about`}
        value={row.about}
        onChange={(event) => onChange({ ...row, about: event.target.value })}
      >
        <option value="">about which record?</option>
        {promisedChoices(records).map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
      <input
        className="text-input"
        aria-label={`Promise ${number}, in the letter’s words`}
        placeholder="In the letter’s words"
        value={row.text}
        onChange={(event) => onChange({ ...row, text: event.target.value })}
      />
      <input
        type="date"
        className="text-input"
        aria-label={`Promise ${number}, by when`}
        value={row.due}
        onChange={(event) => onChange({ ...row, due: event.target.value })}
      />
      <IconButton icon="close" size={14} label={`Remove promise ${number}`} onClick={onRemove} />
    </div>
  );
}
