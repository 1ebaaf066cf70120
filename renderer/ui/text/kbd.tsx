/** The keys of a command as caps. `keys` holds one list of caps a stroke. */
export function Kbd({ strokes }: { readonly strokes: readonly (readonly string[])[] }) {
  return (
    <span className="kbd-chord">
      {strokes.map((caps) => (
        <kbd key={caps.join('+')}>{caps.join('+')}</kbd>
      ))}
    </span>
  );
}
