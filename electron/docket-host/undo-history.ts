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
  /**
   * Notes what was recorded; what was undone before can no longer be done again. `taking` is what takes it back, where a long step has worked
   * that out part by part.
   */
  record(step: Step, taking?: Result<readonly Intent[]>): void;
  /** Refuses with `undo.nothing` or `undo.impossible`. */
  undo(): Result<Turn>;
  /** Refuses with `redo.nothing`. */
  redo(): Result<Turn>;
  labels(): DocketStatus['undo'];
}

const keptSteps = 200;

/** What takes a step back is worked out once: menus ask for it at every change. */
interface NotedStep extends Step {
  readonly taking: Result<readonly Intent[]>;
}

export function createUndoHistory(): UndoHistory {
  const done: NotedStep[] = [];
  const undone: NotedStep[] = [];

  function undo(): Result<Turn> {
    const step = done.at(-1);
    if (!step) return refuse('undo.nothing', 'There is nothing to undo since the docket was opened.');
    if (!step.taking.ok) return step.taking;
    return ok({ intents: step.taking.value, label: stepInWords(step.events), done: () => move(step, done, undone) });
  }

  function redo(): Result<Turn> {
    const step = undone.at(-1);
    if (!step) return refuse('redo.nothing', 'There is nothing to do again.');
    return ok({ intents: redoIntents(step), label: stepInWords(step.events), done: () => move(step, undone, done) });
  }

  return {
    record(step, taking = undoIntents(step)) {
      done.push({ ...step, taking });
      if (done.length > keptSteps) done.shift();
      undone.length = 0;
    },
    undo,
    redo,
    labels: () => ({ undoLabel: labelOf('Undo', undo()), redoLabel: labelOf('Redo', redo()) }),
  };
}

function move(step: NotedStep, from: NotedStep[], to: NotedStep[]): void {
  if (from.at(-1) === step) to.push(...from.splice(-1));
}

function labelOf(verb: string, turn: Result<Turn>): string | null {
  return turn.ok ? `${verb}: ${turn.value.label}` : null;
}
