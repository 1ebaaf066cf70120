import { renameOfficer } from '../../../shared/contracts/officer.contract.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import { docketSession } from './docket-session.ts';
import { FormDialog } from './record-form/form-dialog.tsx';

/** Asks as whom entries are recorded, and then goes on with it. */
export function askName({ dialogs, mainProcess }: Workbench, goOn?: (name: string) => Promise<void>): void {
  const rename = async ({ name = '' }: { readonly name?: string }) => {
    const renamed = await mainProcess.call(renameOfficer, { name });
    if (!renamed.ok) return renamed;
    docketSession.setState({ officer: renamed.value });
    void goOn?.(renamed.value.name);
    return renamed;
  };
  const name = {
    name: 'name',
    label: 'Name',
    kind: 'line',
    isRequired: true,
    isWide: true,
    initial: docketSession.getState().officer?.name,
    hint: 'Stands beside every entry that you record.',
  } as const;
  dialogs.show((close) => (
    <FormDialog title="Your name" fields={[name]} action="Use this name" submit={rename} onClose={close} />
  ));
}
