interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** Three pixels high; the words beside it say the same. */
export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return <progress className="progress-bar" aria-label={label} value={done} max={Math.max(total, 1)} />;
}
