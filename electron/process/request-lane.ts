import type { z } from 'zod';
import type { Result } from '../../shared/kernel/result.ts';
import { ok, refuse } from '../../shared/kernel/result.ts';
import type { Child, ChildExit, ChildOptions, ProcessRunner } from './process-runner.ts';

/** One request at a time to a child that may hang, crash or be killed: every request is answered, and the next one finds a fresh child. */
export interface RequestLane<Answer> {
  /** Refuses with `child.timedOut`, `child.crashed`, `child.outOfMemory`, `child.killed` or `child.answerUnreadable`. */
  ask(request: unknown, timeLimitMs: number): Promise<Result<Answer>>;
  /** Ends the child, between requests: the next one finds a fresh child. */
  rest(): Promise<void>;
  /** Kills the child for good; a request under way, and any later one, is refused. */
  close(): Promise<void>;
}

interface LaneSpec<Answer> {
  readonly runner: ProcessRunner;
  readonly modulePath: string;
  readonly options: ChildOptions;
  readonly answerSchema: z.ZodType<Answer>;
}

export function openRequestLane<Answer>(spec: LaneSpec<Answer>): RequestLane<Answer> {
  let child: LaneChild | undefined;
  let isClosed = false;

  async function rest(): Promise<void> {
    await child?.end();
    child = undefined;
  }

  return {
    async ask(request, timeLimitMs) {
      if (isClosed) return refusalOf({ reason: 'killed', detail: 'the lane is closed' });
      child ??= startChild(spec);
      const answer = await child.ask(request, timeLimitMs);
      if (!answer.ok) {
        await child.end();
        child = undefined;
        return answer;
      }
      return answerIn(answer.value, spec.answerSchema);
    },
    rest,
    async close() {
      isClosed = true;
      await rest();
    },
  };
}

/** What a child answered, by its schema. Refuses with `child.answerUnreadable`. */
export function answerIn<Answer>(answer: unknown, schema: z.ZodType<Answer>): Result<Answer> {
  const parsed = schema.safeParse(answer);
  return parsed.success
    ? ok(parsed.data)
    : refuse('child.answerUnreadable', 'The reading process gave an answer that cannot be understood.', {
        issue: parsed.error.message,
      });
}

interface LaneChild {
  ask(request: unknown, timeLimitMs: number): Promise<Result<unknown>>;
  end(): Promise<void>;
}

function startChild({ runner, modulePath, options }: LaneSpec<unknown>): LaneChild {
  const child: Child = runner.start(modulePath, options);
  let settle: ((answer: Result<unknown>) => void) | undefined;
  child.onMessage((message) => settle?.(ok(message)));
  child.exited.then((exit) => settle?.(refusalOf(exit)));
  return {
    ask(request, timeLimitMs) {
      if (settle) throw new Error('a lane takes one request at a time');
      return new Promise((resolve) => {
        const timer = setTimeout(
          () =>
            settle?.(
              refuse('child.timedOut', `Reading took longer than ${timeLimitMs / 1000} seconds and was stopped.`),
            ),
          timeLimitMs,
        );
        settle = (answer) => {
          clearTimeout(timer);
          settle = undefined;
          resolve(answer);
        };
        child.send(request);
      });
    },
    async end() {
      child.kill();
      await child.exited;
    },
  };
}

function refusalOf(exit: ChildExit): Result<never> {
  if (exit.reason === 'outOfMemory')
    return refuse('child.outOfMemory', 'Reading needed more memory than is allowed and was stopped.', {
      detail: exit.detail,
    });
  if (exit.reason === 'killed') return refuse('child.killed', 'Reading was stopped.', { detail: exit.detail });
  return refuse('child.crashed', 'The reading process ended unexpectedly.', { detail: exit.detail });
}
