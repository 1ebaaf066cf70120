import { liveQuery } from 'dexie';
import type { Projection, ProjectionStatus } from './projection.ts';
import type { Query } from './queries/query.ts';

export interface AnswerListener<Answer> {
  next(answer: Answer): void;
  error(error: unknown): void;
}

/**
 * Answers a query now and whenever its answer changes, across swaps of the database. While much is being loaded it is not live (each
 * batch would make every list on screen read itself anew) but answered as often as the projection says. Returns how to stop.
 */
export function observe<Answer>(
  projection: Projection,
  query: Query<Answer>,
  listener: AnswerListener<Answer>,
): () => void {
  let stopLive = () => {};
  let isStopped = false;

  function follow({ isLoading }: ProjectionStatus): void {
    stopLive();
    stopLive = isLoading ? readOnce() : readLive();
  }

  function readLive(): () => void {
    const subscription = liveQuery(() => projection.read(query)).subscribe(
      (answer) => listener.next(answer),
      (error) => listener.error(error),
    );
    return () => subscription.unsubscribe();
  }

  // Not taken back by the next one, which may come before it is answered.
  function readOnce(): () => void {
    projection.read(query).then(
      (answer) => isStopped || listener.next(answer),
      (error) => isStopped || listener.error(error),
    );
    return () => {};
  }

  follow(projection.store.getState());
  const stopFollowing = projection.store.subscribe((now, before) => {
    const isOther = now.database !== before.database || now.isLoading !== before.isLoading;
    if (isOther || now.refreshes !== before.refreshes) follow(now);
  });
  return () => {
    isStopped = true;
    stopFollowing();
    stopLive();
  };
}
