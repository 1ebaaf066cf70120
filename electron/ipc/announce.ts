import type { z } from 'zod';
import type { Broadcast } from '../../shared/contracts/contract.ts';
import type { Loudspeaker } from './door.ts';

/** Tells every window; throws ZodError where the payload breaks the broadcast's schema, because that is a bug here. */
export type Announce = <Payload extends z.ZodType>(broadcast: Broadcast<Payload>, payload: z.input<Payload>) => void;

export function createAnnounce(loudspeaker: Loudspeaker): Announce {
  return (broadcast, payload) => loudspeaker.send(broadcast.channel, broadcast.payload.parse(payload));
}
