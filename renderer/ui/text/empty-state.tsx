import type { ReactNode } from 'react';

interface EmptyStateProps {
  /** One sentence: what belongs here. */
  readonly what: string;
  /** One sentence: how it gets here. */
  readonly how: string;
  readonly action?: ReactNode;
}

export function EmptyState({ what, how, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p>{what}</p>
      <p>{how}</p>
      {action}
    </div>
  );
}
