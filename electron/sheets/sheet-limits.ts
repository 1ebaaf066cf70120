/** What a sheet may hold. Beyond it nothing is read, whatever the file says of itself. */
export const sheetLimits = {
  fileBytes: 200 * 2 ** 20,
  /** Of a workbook's parts that are read, unpacked. A zip bomb says less or more than it is; both are refused. */
  unpackedBytes: 400 * 2 ** 20,
  rows: 250_000,
  columns: 1_000,
  cells: 5_000_000,
  merges: 50_000,
  /** Of one cell, in characters; Excel's own limit is 32,767. */
  cellCharacters: 1_000_000,
};
export type SheetLimits = typeof sheetLimits;
