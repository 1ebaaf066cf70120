interface KbdProps {
  /** One list of caps for each stroke: [['Ctrl', 'K'], ['Ctrl', 'T']]. */
  readonly strokes: readonly (readonly string[])[];
  /** Each cap by itself, as in the palette, instead of one cap a stroke. */
  readonly isApart?: boolean;
}

/** The keys of a command as caps. */
export function Kbd({ strokes, isApart = false }: KbdProps) {
  const caps = isApart ? strokes.flat() : strokes.map((stroke) => stroke.join('+'));
  return (
    <span className="kbd-chord">
      {caps.map((cap, index) => (
        // The caps of a chord never move, and Ctrl may stand there twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <kbd key={index}>{cap}</kbd>
      ))}
    </span>
  );
}
