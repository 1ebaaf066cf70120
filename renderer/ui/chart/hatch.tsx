/** Diagonal strokes for what is late; told apart in greyscale and in forced colours too. */
export function HatchPattern({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--error-tint)" />
        <rect width="2.5" height="6" fill="var(--error-line)" />
      </pattern>
    </defs>
  );
}
