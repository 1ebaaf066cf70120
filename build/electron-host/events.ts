import type { EventEmitter } from 'node:events';

/** The events a main process may listen to, each picked from Electron's; `on` and friends take no other name. */
export type Listens<EventMap extends Record<keyof EventMap, unknown[]>> = Pick<
  EventEmitter<EventMap>,
  'on' | 'once' | 'off'
>;

export interface PreventableEvent {
  readonly defaultPrevented: boolean;
  preventDefault(): void;
}

/** An event that a listener may prevent. */
export function preventableEvent(): PreventableEvent {
  let isPrevented = false;
  return {
    get defaultPrevented() {
      return isPrevented;
    },
    preventDefault() {
      isPrevented = true;
    },
  };
}
