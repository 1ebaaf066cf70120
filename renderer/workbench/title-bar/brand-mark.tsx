/** Two rules and the date between them: the product's mark. */
export function BrandMark({ size }: { readonly size: 18 | 40 }) {
  return (
    <svg className="brand-mark" width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      <rect x="1" y="1" width="16" height="16" rx="4" fill="var(--accent-fill)" />
      <path d="M5 4.5h8M5 13.5h8" stroke="var(--on-accent)" strokeWidth="1.4" />
      <path d="M9 6.2 11.8 9 9 11.8 6.2 9Z" fill="var(--on-accent)" />
    </svg>
  );
}
