import type { EventOf } from '../fact.ts';
import type { docketEvents } from './events.ts';

/** Whose record this is. */
export interface Docket {
  readonly id: string;
  readonly name: string;
  readonly agency: string;
  readonly office: string;
  readonly timeZone: string;
  /** Of its agency, as `cbp.dhs.gov`; empty where nobody has said. */
  readonly mailDomains: readonly string[];
}

export function evolveDocket({ data }: Extract<EventOf<typeof docketEvents>, { type: 'docket.created' }>): Docket {
  const { docket: id, effective: _, ...facts } = data;
  return { id, ...facts, mailDomains: [] };
}
