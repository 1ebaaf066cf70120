import { z } from 'zod';
import { type ImportId, importIdSchema } from '../../../shared/domain/ids.ts';
import type { Contribution, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, openRecord, recordKinds } from '../docket/api.ts';
import { attachmentsAsEvidence } from './attachments-as-evidence.setting.ts';
import { listenForFiles } from './drop-and-paste.ts';
import { importFiles, importFolder } from './import.commands.ts';
import { receiptEditor } from './receipt.editor.tsx';
import { ReceiptsView } from './receipts.view.tsx';

const showReceipts: WorkbenchCommand = {
  id: 'import.showReceipts',
  title: 'Show Import Receipts',
  category: 'Evidence',
  icon: 'inbox',
  menus: [{ menu: 'menuBar.view', group: '2_parts', order: 6 }],
  run: ({ layout }) => layout.showPanelView('imports.receipts'),
};

const receiptArgs = z.object({ import: importIdSchema });

const openReceipt: WorkbenchCommand<z.infer<typeof receiptArgs>> = {
  id: 'import.openReceipt',
  title: 'Open the Receipt of an Import',
  category: 'Evidence',
  requires: [aDocket],
  args: receiptArgs,
  run: (workbench, args) => openRecord(workbench, { kind: 'import', id: args.import }),
};

export const contributeImports: Contribution = (workbench) => {
  const { commands, editors, views, settings } = workbench;
  settings.registry.add(attachmentsAsEvidence);
  views.views.add({
    id: 'imports.receipts',
    container: 'panel',
    title: 'Import receipts',
    order: 40,
    component: ReceiptsView,
  });
  editors.register(receiptEditor);
  for (const command of [importFiles, importFolder, showReceipts]) commands.add(command);
  commands.add(openReceipt);
  recordKinds.add({
    id: 'import',
    icon: 'inbox',
    noun: 'import',
    open: ({ editors: area }, id, where) => area.open(receiptEditor, { import: id as ImportId }, where),
  });
  listenForFiles(document, workbench);
};
