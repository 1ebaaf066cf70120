import { z } from 'zod';
import type { Intent } from '../domain/domain.ts';
import { contract } from './contract.ts';

/** What is asked beside the intent's name is parsed by the domain itself, which says in a sentence what does not fit. */
const intentSchema = z.custom<Intent>(
  (value) => z.looseObject({ intent: z.string().max(100) }).safeParse(value).success,
  'must be an intent',
);

const recordedSchema = z.strictObject({
  entries: z.array(z.strictObject({ seq: z.int().positive(), type: z.string() })).readonly(),
});

/**
 * Records what the intents ask: all of it, or nothing. Answers once it is on the disk; one call is one step for undo. Refuses with
 * the first intent's reason, `docket.noneOpen`, `readOnly`, or a disk code.
 */
export const handleIntents = contract(
  'record.handle',
  z.strictObject({ intents: z.array(intentSchema).min(1).max(1_000) }),
  recordedSchema,
);

const doneSchema = z.strictObject({
  /** What was undone or done again, as `reschedule M-00093`. */
  label: z.string(),
});

/**
 * Takes the last step of this session back by entries of its own; nothing is erased. Refuses with `undo.nothing`, `undo.impossible`
 * (issued, sent, imported), or the record's own reason.
 */
export const undoStep = contract('record.undo', z.null(), doneSchema);

/** Does the step that was undone last again. Refuses with `redo.nothing` or the record's own reason. */
export const redoStep = contract('record.redo', z.null(), doneSchema);
