import type { Asked } from './layout.ts';

/** An intent without the members of which nothing is told. */
export function told(members: Readonly<Record<string, unknown>>): Asked {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined && value !== ''));
}
