import type { RequestOf } from '../../../shared/contracts/contract.ts';
import { exportSheet } from '../../../shared/contracts/sheet.contract.ts';
import type { MenuPlacement } from '../../platform/menus/menu-id.ts';
import type { Workbench, WorkbenchCommand } from '../../workbench/workbench.ts';
import { aDocket, docketSession } from '../docket/api.ts';

type Export = RequestOf<typeof exportSheet>;

interface Exported {
  readonly table: Export['table'];
  /** As in `Export Recommendations…`. */
  readonly words: string;
  readonly layouts?: readonly { readonly layout: NonNullable<Export['layout']>; readonly title: string }[];
  readonly menus: readonly MenuPlacement[];
}

const tables: readonly Exported[] = [
  {
    table: 'recommendations',
    words: 'Recommendations',
    menus: [{ menu: 'viewTitle.recommendations', group: '5_sheet', order: 2 }],
  },
  {
    table: 'plans',
    words: 'Plans',
    layouts: [{ layout: 'fedramp', title: 'FedRAMP POA&M' }],
    menus: [{ menu: 'viewTitle.correctiveActions', group: '5_sheet', order: 2 }],
  },
  {
    table: 'milestones',
    words: 'Milestones',
    layouts: [{ layout: 'emass', title: 'eMASS' }],
    menus: [{ menu: 'viewTitle.correctiveActions', group: '5_sheet', order: 3 }],
  },
  { table: 'problems', words: 'Problems', menus: [] },
  { table: 'obligations', words: 'What Is Owed', menus: [{ menu: 'viewTitle.docket', group: '5_sheet', order: 1 }] },
];

const types = [
  { type: 'xlsx', title: 'Excel workbook (.xlsx)' },
  { type: 'csv', title: 'Text for any spreadsheet (.csv)' },
] as const;

export const exportCommands: readonly WorkbenchCommand[] = tables.map(({ table, words, layouts = [], menus }) => ({
  id: `sheet.export${table[0]?.toUpperCase()}${table.slice(1)}`,
  title: `Export ${words}…`,
  category: 'Docket',
  icon: 'export',
  requires: [aDocket],
  menus,
  async run(workbench) {
    const columns = [
      { layout: undefined, title: '' },
      ...layouts.map(({ layout, title }) => ({ layout, title: `, in the columns of ${title}` })),
    ];
    const choices = columns.flatMap(({ layout, title }) =>
      types.map((type) => ({
        title: `${type.title}${title}`,
        icon: 'table',
        value: { table, type: type.type, ...(layout && { layout }) },
      })),
    );
    const chosen = await workbench.quickInput.choose(`Export ${words.toLowerCase()}`, choices);
    if (chosen !== undefined) await save(workbench, chosen);
  },
}));

/** The record as it is shown: also of another day. */
async function save({ mainProcess, notifications }: Workbench, asked: Export): Promise<void> {
  const look = docketSession.getState().lookingBack?.look;
  const saved = await mainProcess.call(exportSheet, { ...asked, ...look });
  if (!saved.ok) notifications.show({ severity: 'error', message: 'Nothing was exported', result: saved.message });
  else if (saved.value !== null) notifications.show({ severity: 'done', message: `Saved as ${saved.value.name}` });
}
