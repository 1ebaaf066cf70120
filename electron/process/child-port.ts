/** The child's end of the channel: answers each request in turn, and ends when the parent is gone, so that no child is left behind. */
export function answerParent(answer: (request: unknown) => Promise<unknown>): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (request) => {
    process.send?.(await answer(request));
  });
}
