/** What the workbench remembers of itself between starts (layout, settings, keys). Never records: those are in the docket. */
export interface KeyValueStorage {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
  delete(key: string): void;
}
