/** Takes back what a call gave: a listener, a registration, an open resource. */
export type Dispose = () => void;

/** @example const dispose = disposeTogether(stopListening, unregister); */
export function disposeTogether(...disposals: readonly Dispose[]): Dispose {
  return () => {
    for (const dispose of disposals) dispose();
  };
}
