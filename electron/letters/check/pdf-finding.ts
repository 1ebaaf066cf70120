/** One thing that is wrong with a PDF. `code` is `area.condition`; pages count from 1; `object` is a number and generation, as in "12 0". */
export interface PdfFinding {
  readonly code: string;
  readonly message: string;
  readonly page?: number;
  readonly object?: string;
}

/** Where a finding was made, as far as it is known. */
export interface FindingPlace {
  readonly page?: number | undefined;
  readonly object?: string | undefined;
}

/** @example finding('font.notEmbedded', 'The font F1 is not embedded.', { page: 2, object: '12 0' }) */
export function finding(code: string, message: string, { page, object }: FindingPlace = {}): PdfFinding {
  return { code, message, ...(page === undefined ? {} : { page }), ...(object === undefined ? {} : { object }) };
}

/** A rule: what must hold, and the code and sentence where it does not. */
export type PdfRule = readonly [holds: boolean, code: string, message: string];

export function broken(rules: readonly PdfRule[], place: FindingPlace = {}): PdfFinding[] {
  return rules.flatMap(([holds, code, message]) => (holds ? [] : [finding(code, message, place)]));
}

/** Findings that say the same of the same place once. */
export function distinct(findings: readonly PdfFinding[]): PdfFinding[] {
  const kept = new Map<string, PdfFinding>();
  for (const one of findings) {
    const key = [one.code, one.page, one.object, one.message].join('\0');
    if (!kept.has(key)) kept.set(key, one);
  }
  return [...kept.values()];
}
