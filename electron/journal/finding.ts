/** Something noticed about a docket's files while they were read. */
export interface DocketFinding {
  readonly code: string;
  /** An error means that entries or evidence were altered or lost; a warning wants a look; a note wants nothing. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly file?: string;
  /** 1 for the file's first line. */
  readonly line?: number;
  readonly seq?: number;
}

/** An entry, an original or a draft that is not what was kept. */
export type DocketFault = Omit<DocketFinding, 'severity'>;
