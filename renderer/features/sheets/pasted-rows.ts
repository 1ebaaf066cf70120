/** Which text and which files are a sheet. */

const place = '[data-takes-pasted-rows]';

/** The text of a paste where it is rows and the focus is where rows are taken: a list, a grid, a page with one, and never a text field. */
export function pastedRows(event: ClipboardEvent, focused: Element | null): string | undefined {
  if (focused === null || focused.closest('input, textarea, select, [contenteditable]') !== null) return undefined;
  const page = focused.matches('[data-editor-id]') ? focused.querySelector(place) : null;
  return focused.closest(place) === null && page === null ? undefined : rowsIn(event);
}

/** The rows that a spreadsheet put on the clipboard; undefined where it holds anything else. */
export function rowsIn({ clipboardData }: ClipboardEvent): string | undefined {
  const text = clipboardData?.getData('text/plain') ?? '';
  return text.includes('\t') ? text : undefined;
}

/** By its name: what it is, its bytes say when it is read. */
export function isSheetFile(name: string): boolean {
  return /\.(xlsx|xlsm|csv|tsv)$/i.test(name);
}
