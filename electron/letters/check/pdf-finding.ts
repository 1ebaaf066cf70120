/** One thing that is wrong with a written letter. `code` is `area.condition`; pages count from 1. */
export interface PdfFinding {
  readonly code: string;
  readonly message: string;
  readonly page?: number;
}

/** @example finding('font.notEmbedded', 'The font F1 is not embedded.', 2) */
export function finding(code: string, message: string, page?: number): PdfFinding {
  return page === undefined ? { code, message } : { code, message, page };
}
