import type { DocketStatus } from '../../shared/contracts/docket.contract.ts';
import type { Intent } from '../../shared/domain/domain.ts';
import { redoIntents, type Step, undoIntents } from '../../shared/domain/undo.ts';
import { stepInWords } from '../../shared/domain/undo-words.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';

/** A step taken back or done again: what to ask of the record, and what to note once it was recorded. */
interface Turn {
  readonly intents: readonly Intent[];
  readonly label: string;
  done(): void;
}

/** The steps of this session, for undo and redo. What cannot be undone stands in the way of what lies before it. */
export interface UndoHistory {
  /** Notes what was recorded; what was undone before can no longer be done again. */
  record(step: Step): void;
  /** Refuses with `undo.nothing` or `undo.impossible`. */
  undo(): Result<Turn>;
  /** Refuses with `redo.nothing`. */
  redo(): Result<Turn>;
  labels(): DocketStatus['undo'];
}

const keptSteps = 200;

export function createUndoHistory(): UndoHistory {
  const done: Step[] = [];
  const undone: Step[] = [];

  function undo(): Result<Turn> {
    const step = done.at(-1);
    if (!step) return refuse('undo.nothing', 'There is nothing to undo since the docket was opened.');
    const intents = undoIntents(step);
    if (!intents.ok) return intents;
    return ok({ intents: intents.value, label: stepInWords(step.events), done: () => move(step, done, undone) });
  }

  function redo(): Result<Turn> {
    const step = undone.at(-1);
    if (!step) return refuse('redo.nothing', 'There is nothing to do again.');
    return ok({ intents: redoIntents(step), label: stepInWords(step.events), done: () => move(step, undone, done) });
  }

  return {
    record(step) {
      done.push(step);
      if (done.length > keptSteps) done.shift();
      undone.length = 0;
    },
    undo,
    redo,
    labels: () => ({ undoLabel: labelOf('Undo', undo()), redoLabel: labelOf('Redo', redo()) }),
  };
}

function move(step: Step, from: Step[], to: Step[]): void {
  if (from.at(-1) === step) to.push(...from.splice(-1));
}

function labelOf(verb: string, turn: Result<Turn>): string | null {
  return turn.ok ? `${verb}: ${turn.value.label}` : null;
}
