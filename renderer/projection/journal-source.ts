/** What the projection asks of the main process. */
import type { MessageHeaders } from '../../shared/contracts/evidence.contract.ts';
import type { JournalPage, JournalPlace } from '../../shared/contracts/journal.contract.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';

export interface JournalSource {
  readPage(request: { readonly after: JournalPlace | null; readonly limit: number }): Promise<Result<JournalPage>>;
  /** At most 2,000 at a time; originals that cannot be read as mail are left out. */
  readHeaders(sha256s: readonly Sha256[]): Promise<Result<readonly MessageHeaders[]>>;
}
