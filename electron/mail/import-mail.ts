import type { ImportReceipt } from '../../shared/mail/import-receipt.ts';
import type { ImportPorts, ImportRequest } from './import-ports.ts';

export async function importMail(_request: ImportRequest, _ports: ImportPorts): Promise<ImportReceipt> {
  throw new Error('being written');
}
