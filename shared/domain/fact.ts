import { z } from 'zod';
import { localDateSchema } from '../kernel/local-date.ts';

/**
 * How one type of event is declared: its newest version, the schema of its data, and what undoes it: another event type, or null
 * where a fact cannot be taken back (what was issued, sent or imported stays so; a correction is a fact of its own).
 */
export interface EventSpec {
  readonly v: number;
  /** Lifts the data of older versions: `steps[0]` from v1 to v2, and so on; there are `v - 1` of them. */
  readonly steps?: readonly ((data: object) => object)[];
  readonly data: z.ZodType;
  readonly undoneBy: string | null;
}

/** Data of an event: its own members and the day on which the fact became true. */
export function fact<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ effective: localDateSchema, ...shape });
}

/** Members of an intent: as the event's, but the day may be left out (it is then today). */
export function ask<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject({ effective: localDateSchema.optional(), ...shape });
}

/** The step to a version whose new members are all optional: older data says as much as it did. */
export const sayingNoMore = (data: object): object => data;

/** A sentence or a name: trimmed, not empty. */
export const wordsSchema = z.string().trim().min(1, 'must not be empty');

/** The union of the events that a table declares. */
export type EventOf<Events extends Record<string, EventSpec>> = {
  readonly [Type in keyof Events & string]: {
    readonly type: Type;
    readonly v: number;
    readonly data: z.infer<Events[Type]['data']>;
  };
}[keyof Events & string];

/** An event of the newest version. @example event(milestoneEvents, 'milestone.completed', { effective, milestone }) */
export function event<Events extends Record<string, EventSpec>, Type extends keyof Events & string>(
  events: Events,
  type: Type,
  data: z.infer<Events[Type]['data']>,
): { readonly type: Type; readonly v: number; readonly data: z.infer<Events[Type]['data']> } {
  return { type, v: (events[type] as EventSpec).v, data };
}
