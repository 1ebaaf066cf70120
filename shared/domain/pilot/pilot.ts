import type { LocalDate } from '../../kernel/local-date.ts';
import { changeRow, type Table } from '../../kernel/table.ts';
import type { EventOf } from '../fact.ts';
import type { PilotId, Subject } from '../ids.ts';
import type { pilotEvents } from './events.ts';

export interface Pilot {
  readonly id: PilotId;
  readonly title: string;
  readonly system: string;
  readonly startedOn: LocalDate;
  /** As first set; see `notToExceedNow`. */
  readonly notToExceed: LocalDate;
  /** On the day of the start where it was on file then. */
  readonly authorised?: { readonly on: LocalDate; readonly words: string } | undefined;
  readonly about?: Subject | undefined;
  readonly paused?: { readonly on: LocalDate; readonly reason: string } | undefined;
  /** Oldest first, by their own days as well. */
  readonly extensions: readonly PilotExtension[];
  readonly ended?: { readonly on: LocalDate; readonly result: string } | undefined;
}

export interface PilotExtension {
  readonly on: LocalDate;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly reason: string;
  readonly approver: string;
}

type Pilots = Table<PilotId, Pilot>;

/** The last day on which the pilot may run. A pause does not move it: only an approved extension does. */
export function notToExceedNow({ extensions, notToExceed }: Pilot): LocalDate {
  return extensions.at(-1)?.to ?? notToExceed;
}

/** Not ended, and its last day lies before today. */
export function isBeyondNotToExceed(pilot: Pilot, today: LocalDate): boolean {
  return pilot.ended === undefined && notToExceedNow(pilot) < today;
}

export function evolvePilots(pilots: Pilots, event: EventOf<typeof pilotEvents>): Pilots {
  const { data } = event;
  const change = (how: (pilot: Pilot) => Pilot) => changeRow(pilots, data.pilot, how);
  switch (event.type) {
    case 'pilot.started': {
      const { pilot: id, effective: startedOn, authorisation, ...facts } = event.data;
      const authorised = authorisation === undefined ? undefined : { on: startedOn, words: authorisation };
      return pilots.set(id, { id, startedOn, ...facts, authorised, extensions: [] });
    }
    case 'pilot.authorised': {
      const { effective: on, authorisation: words } = event.data;
      return change((row) => ({ ...row, authorised: { on, words } }));
    }
    case 'pilot.authorisationWithdrawn':
      return change((row) => ({ ...row, authorised: undefined }));
    case 'pilot.paused':
      return change((row) => ({ ...row, paused: { on: event.data.effective, reason: event.data.reason } }));
    case 'pilot.resumed':
      return change((row) => ({ ...row, paused: undefined }));
    case 'pilot.extended': {
      const { effective: on, from, to, reason, approver } = event.data;
      return change((row) => ({ ...row, extensions: [...row.extensions, { on, from, to, reason, approver }] }));
    }
    case 'pilot.extensionWithdrawn':
      return change((row) => ({ ...row, extensions: row.extensions.slice(0, -1) }));
    case 'pilot.ended':
      return change((row) => ({ ...row, ended: { on: event.data.effective, result: event.data.result } }));
    case 'pilot.endWithdrawn':
      return change((row) => ({ ...row, ended: undefined }));
  }
}
