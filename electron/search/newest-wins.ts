import { type Result, refuse } from '../../shared/kernel/result.ts';

/** While one types, only the last question matters: one is under way, at most one waits, and the one that waited before is refused. */
export function newestWins<Asked, Answer>(
  answer: (asked: Asked) => Promise<Result<Answer>>,
): (asked: Asked) => Promise<Result<Answer>> {
  let isBusy = false;
  let waiting: { readonly asked: Asked; readonly settle: (answer: Result<Answer>) => void } | undefined;

  async function run(asked: Asked): Promise<Result<Answer>> {
    isBusy = true;
    try {
      return await answer(asked);
    } finally {
      isBusy = false;
      const next = waiting;
      waiting = undefined;
      if (next) run(next.asked).then(next.settle);
    }
  }

  return (asked) => {
    if (!isBusy) return run(asked);
    waiting?.settle(refuse('search.superseded', 'Another search was asked for meanwhile.'));
    return new Promise((settle) => {
      waiting = { asked, settle };
    });
  };
}
