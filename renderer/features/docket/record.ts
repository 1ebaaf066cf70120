import type { ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import { handleIntents } from '../../../shared/contracts/record.contract.ts';
import type { Intent } from '../../../shared/domain/domain.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';

/** Asks the ledger; all intents together are one step for undo. The refusal is for the form that asked. @example await record(workbench, { intent: 'AddOffice', office: 'RIM', name: 'Records' }) */
export function record(
  { mainProcess }: Workbench,
  ...intents: readonly Intent[]
): Promise<Result<ParsedReplyOf<typeof handleIntents>>> {
  return mainProcess.call(handleIntents, { intents: [...intents] });
}
