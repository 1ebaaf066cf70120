import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayIn } from '../calendar/local-date-arithmetic.ts';
import { type Instant, instantOf } from '../kernel/instant.ts';
import { type LocalDate, localDate } from '../kernel/local-date.ts';
import { foldAtDays, foldEntries, type TimedEntry } from './fold.ts';

interface Named extends TimedEntry {
  readonly name: string;
}

function entry(name: string, recordedAt: string, effective: string): Named {
  return { name, recordedAt: recordedAt as Instant, data: { effective: localDate(effective) } };
}

const names = (state: readonly string[], { name }: Named) => [...state, name];
const dayInUtc = (moment: Instant) => moment.slice(0, 10) as LocalDate;
const dayInNewYork = (moment: Instant) =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' }).format(
    Date.parse(moment),
  ) as LocalDate;

const entries = [
  entry('added', '2022-01-10T12:00:00.000Z', '2022-01-03'),
  entry('rescheduled', '2022-02-01T03:00:00.000Z', '2022-02-01'),
  entry('late news', '2022-03-01T12:00:00.000Z', '2022-01-31'),
];

describe('folding entries', () => {
  it('takes all of them without a view', () => {
    expect(foldEntries(entries, names, [])).toEqual(['added', 'rescheduled', 'late news']);
  });

  it('as of a day: what was true by its end, in seq order, however late it was recorded', () => {
    expect(foldEntries(entries, names, [], { asOf: localDate('2022-01-31') })).toEqual(['added', 'late news']);
  });

  it('known on a day: what was recorded by its end in the zone of the docket', () => {
    const on = localDate('2022-01-31');
    expect(foldEntries(entries, names, [], { known: { on, dayOf: dayInUtc } })).toEqual(['added']);
    expect(foldEntries(entries, names, [], { known: { on, dayOf: dayInNewYork } })).toEqual(['added', 'rescheduled']);
  });

  it('known on a day counts what the zone puts on it, whenever the day ends there', () => {
    const zones = [
      'UTC',
      'America/New_York',
      'Pacific/Kiritimati',
      'Pacific/Apia',
      'America/Asuncion',
      'Asia/Kathmandu',
    ];
    const moment = fc.date({ min: new Date('2005-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        moment,
        fc.array(fc.integer({ min: -60, max: 60 })),
        (zone, day, hours) => {
          const dayOf = dayIn(zone);
          const on = localDate(day.toISOString().slice(0, 10));
          const some = hours.map((each) =>
            entry(`${each}`, instantOf(Date.parse(on) + each * 3_600_000 - (each % 2)), '2005-01-01'),
          );
          const expected = some.filter(({ recordedAt }) => dayOf(recordedAt) <= on).map(({ name }) => name);
          expect(foldEntries(some, names, [], { known: { on, dayOf } })).toEqual(expected);
        },
      ),
    );
    const [first, last] = [localDate('0000-01-01'), localDate('9999-12-31')];
    expect(foldEntries(entries, names, [], { known: { on: first, dayOf: dayInUtc } })).toEqual([]);
    expect(foldEntries(entries, names, [], { known: { on: last, dayOf: dayInUtc } })).toHaveLength(3);
  });

  it('is deterministic, and a fold may be continued where another stopped', () => {
    const day = fc.date({ min: new Date('2022-01-01'), max: new Date('2022-12-31'), noInvalidDate: true });
    const any = fc.array(fc.tuple(fc.string(), day, day));
    fc.assert(
      fc.property(any, day, fc.nat(), (facts, limit, cut) => {
        const some = facts.map(([name, recorded, effective]) =>
          entry(name, instantOf(recorded.getTime()), effective.toISOString().slice(0, 10)),
        );
        const view = { asOf: localDate(limit.toISOString().slice(0, 10)) };
        const whole = foldEntries(some, names, [], view);
        expect(foldEntries(some, names, [], view)).toEqual(whole);
        const begun = foldEntries(some.slice(0, cut), names, [], view);
        expect(foldEntries(some.slice(cut), names, begun, view)).toEqual(whole);
      }),
    );
  });

  it('as of several days is what it is as of each', () => {
    const day = fc.integer({ min: 10, max: 28 }).map((each) => localDate(`2022-01-${each}`));
    fc.assert(
      fc.property(fc.array(day), fc.array(day), (effective, limits) => {
        const some = effective.map((on, at) => entry(`${at}`, '2022-02-01T12:00:00.000Z', on));
        const days = limits.toSorted();
        const each = days.map((asOf) => foldEntries(some, names, [], { asOf }));
        expect([...foldAtDays(some, names, [], days)]).toEqual(each);
      }),
    );
  });
});
