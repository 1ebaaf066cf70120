import { readMessageHeaders } from '../../../shared/contracts/evidence.contract.ts';
import { readJournalPage } from '../../../shared/contracts/journal.contract.ts';
import type { MainProcess } from '../../platform/main-process/main-process.ts';
import type { JournalSource } from '../../projection/journal-source.ts';

/** The ledger of the main process as the projection reads it. */
export function ledgerSource(mainProcess: MainProcess): JournalSource {
  return {
    readPage: (request) => mainProcess.call(readJournalPage, request),
    readHeaders: (sha256s) => mainProcess.call(readMessageHeaders, { sha256: [...sha256s] }),
  };
}
