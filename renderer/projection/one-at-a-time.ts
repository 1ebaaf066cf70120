/** Lets `work` run once at a time; a call while it runs makes it run once more and is answered with that run. */
export function oneAtATime<Answer>(work: () => Promise<Answer>): () => Promise<Answer> {
  let running: Promise<Answer> | undefined;
  let isAskedAgain = false;

  async function run(): Promise<Answer> {
    try {
      for (;;) {
        isAskedAgain = false;
        const answer = await work();
        if (!isAskedAgain) return answer;
      }
    } finally {
      running = undefined;
    }
  }

  return () => {
    isAskedAgain = true;
    running ??= run();
    return running;
  };
}
