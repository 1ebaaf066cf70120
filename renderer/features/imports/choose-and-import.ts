import { chooseEvidenceFiles } from '../../../shared/contracts/evidence-import.contract.ts';
import type { EvidenceId } from '../../../shared/domain/ids.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { runImport } from './run-import.ts';

/** Asks which files, and imports them; the ids of what they hold, new or there already. Empty where the dialog was cancelled. */
export async function chooseAndImport(workbench: Workbench, kind: 'files' | 'folder'): Promise<readonly EvidenceId[]> {
  const chosen = await workbench.mainProcess.call(chooseEvidenceFiles, { kind });
  if (chosen.ok) return chosen.value === null ? [] : runImport(workbench, chosen.value);
  workbench.notifications.show({ severity: 'warning', message: chosen.message });
  return [];
}
