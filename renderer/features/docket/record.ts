import type { ParsedReplyOf } from '../../../shared/contracts/contract.ts';
import { handleIntents } from '../../../shared/contracts/record.contract.ts';
import type { Intent } from '../../../shared/domain/domain.ts';
import { type Result, refuse } from '../../../shared/kernel/result.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { told } from './officer-dates.ts';

/** Asks the ledger; all intents together are one step for undo. The refusal is for the form that asked. @example await record(workbench, { intent: 'AddOffice', office: 'RIM', name: 'Records' }) */
export async function record(
  { mainProcess }: Workbench,
  ...intents: readonly Intent[]
): Promise<Result<ParsedReplyOf<typeof handleIntents>>> {
  // Commands are refused before; this is for forms that were open already.
  if (docketSession.getState().lookingBack !== undefined)
    return refuse(
      'docket.lookingBack',
      'Nothing was recorded: the docket is shown as of another day. Go back to today first.',
    );
  return told(await mainProcess.call(handleIntents, { intents: [...intents] }));
}
