import type { LocalDate } from '../../kernel/local-date.ts';
import type { Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import { type Subject, subjectKey } from '../ids.ts';
import type { problemEvents } from './events.ts';
import type { ProblemSubject } from './subject.ts';

/** A problem of one record that an officer has silenced, and why. */
export interface Silence {
  readonly code: string;
  readonly subject: ProblemSubject;
  readonly on: LocalDate;
  readonly reason: string;
}

/** By code and subject, as `milestone.pastDue milestone:M-00093`. */
export type Silences = Table<string, Silence>;

export function evolveSilences(silences: Silences, event: EventOf<typeof problemEvents>): Silences {
  switch (event.type) {
    case 'problem.silenced': {
      const { effective: on, ...facts } = event.data;
      return silences.set(silenceKey(facts), { ...facts, on });
    }
    case 'problem.voiced':
      return silences.delete(silenceKey(event.data));
  }
}

/** What lay on a record goes with it. */
export function withoutSubject(silences: Silences, subject: Subject): Silences {
  const key = subjectKey(subject);
  const lying = [...silences.values()].filter((silence) => subjectKey(silence.subject) === key);
  return lying.reduce((left, silence) => left.delete(silenceKey(silence)), silences);
}

export function silenceKey({ code, subject }: Pick<Silence, 'code' | 'subject'>): string {
  return `${code} ${subjectKey(subject)}`;
}
