/** The events by which the two worlds talk; the token in their names is unknown to the page's own scripts. */
export type BridgeEvent =
  /** main -> isolated: call an exposed function. */
  | 'call'
  /** isolated -> main: what the call gave, while it is still running. */
  | 'return'
  /** isolated -> main: a promise of an earlier call settled. */
  | 'settle'
  /** isolated -> main: call a function of the page. */
  | 'callback'
  /** isolated -> main: put an API on `window`. */
  | 'expose';

export interface CallDetail {
  readonly fn: number;
  readonly args: unknown[];
}
type Outcome = { readonly value: unknown } | { readonly error: unknown };
export type ReturnDetail = Outcome | { readonly promise: number };
export type SettleDetail = Outcome & { readonly promise: number };
export interface ExposeDetail {
  readonly key: string;
  readonly api: unknown;
}

/** Binds the token once. Captures the DOM's functions at document start, before the page can replace them. */
export function bridgeEvents(token: string) {
  const dispatch = document.dispatchEvent.bind(document);
  const listen = document.addEventListener.bind(document);
  const Custom = CustomEvent;
  return {
    emit(name: BridgeEvent, detail: unknown): void {
      dispatch(new Custom(`${name}-${token}`, { detail }));
    },
    on<Detail>(name: BridgeEvent, listener: (detail: Detail) => void): void {
      listen(`${name}-${token}`, (event) => {
        if (event instanceof Custom) listener(event.detail as Detail);
      });
    },
  };
}
