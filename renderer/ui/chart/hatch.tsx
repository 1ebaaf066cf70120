interface HatchPatternProps {
  readonly id: string;
  /** Amber for what was late and is over. */
  readonly tone?: 'error' | 'warning';
}

/** Diagonal strokes for what is late; told apart in greyscale and in forced colours too. */
export function HatchPattern({ id, tone = 'error' }: HatchPatternProps) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={`var(--${tone}-tint)`} />
        <rect width="2.5" height="6" fill={`var(--${tone}-line)`} />
      </pattern>
    </defs>
  );
}
