/** A codicon. It never speaks: the word stands beside it, or the button that holds it has a name. */
export function Icon({ name, size = 16 }: { readonly name: string; readonly size?: 12 | 13 | 14 | 15 | 16 | 22 }) {
  return <span className={`icon icon-${size} codicon codicon-${name}`} aria-hidden="true" />;
}
