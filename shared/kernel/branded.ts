declare const brand: unique symbol;

/** A value that was parsed once and carries the proof in its type: `Branded<string, 'MilestoneId'>`. Erased at run time. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };
