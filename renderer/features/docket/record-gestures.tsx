/** What can be done with one record of a kind: declared once for the palette, for links, for the menu of its row and for its page. */
import { z } from 'zod';
import { Button } from '../../ui/button/button.tsx';
import type { MenuEntry } from '../../ui/menu/menu.tsx';
import { useWorkbench, type Workbench, type WorkbenchCommand } from '../../workbench/workbench.ts';
import type { DocketRecords } from './docket-records.ts';
import { docketSession } from './docket-session.ts';
import type { RecordKind } from './record-kinds.ts';
import { aWritableDocket } from './requirements.ts';
import { selectedRecord } from './selected-record.ts';

export interface RecordGesture<Row> {
  /** `noun.verbNoun`; the link that names the record is `<id>This`. */
  readonly id: string;
  /** In the palette. @example 'Extend a Suspense…' */
  readonly title: string;
  /** On its page and in its menu. @example 'Extend…' */
  readonly verb: string;
  readonly keys?: readonly string[];
  /** Why it cannot be done with this record now, in a sentence. */
  readonly unfit?: (row: Row) => string | undefined;
  readonly run: (workbench: Workbench, row: Row) => void | Promise<void>;
}

export interface RecordGestures<Row extends { readonly id: string }> {
  readonly kind: RecordKind['id'];
  readonly category: string;
  readonly icon: string;
  readonly rows: (records: DocketRecords) => readonly Row[];
  readonly words: (row: Row) => string;
  readonly all: readonly RecordGesture<Row>[];
}

/** For the palette and the keys: with the selected record, else with the one that the officer then chooses. */
export function gestureCommands<Row extends { readonly id: string }>(
  gestures: RecordGestures<Row>,
): readonly WorkbenchCommand[] {
  const { kind, category, icon, rows, words } = gestures;
  return gestures.all.map(({ id, title, keys, unfit, run }) => ({
    id,
    title,
    category,
    icon,
    ...(keys === undefined ? {} : { keys }),
    requires: aWritableDocket,
    async run(workbench) {
      const { records } = docketSession.getState();
      const { record } = selectedRecord.getState();
      const all = records === undefined ? [] : rows(records);
      const selected = all.find((row) => record?.kind === kind && row.id === record.id);
      const reason = selected && unfit?.(selected);
      if (reason !== undefined) return void workbench.notifications.show({ severity: 'note', message: reason });
      const options = all
        .filter((row) => unfit?.(row) === undefined)
        .map((row) => ({ title: `${row.id} ${words(row)}`, value: row, icon }));
      if (selected === undefined && options.length === 0)
        return void workbench.notifications.show({ severity: 'note', message: 'There is nothing that this fits.' });
      const chosen = selected ?? (await workbench.quickInput.choose(title, options));
      if (chosen !== undefined) await run(workbench, chosen);
    },
  }));
}

/** The record by its id, or as intents name it: `{ suspense: 'S-0001' }`. */
const argsSchema = z.looseObject({ id: z.string().optional() });
type GestureArgs = z.infer<typeof argsSchema>;

/** For links, buttons and fixes of problems: with the record of this id. */
export function gestureLinks<Row extends { readonly id: string }>({
  kind,
  category,
  rows,
  all,
}: RecordGestures<Row>): readonly WorkbenchCommand<GestureArgs>[] {
  return all.map(({ id, title, run }) => ({
    id: `${id}This`,
    title,
    category,
    requires: aWritableDocket,
    args: argsSchema,
    async run(workbench, args) {
      const { records } = docketSession.getState();
      const row = records && rows(records).find((known) => known.id === (args.id ?? args[kind]));
      if (row !== undefined) await run(workbench, row);
    },
  }));
}

/** What the menu of a row offers; what does not fit the row says why. */
export function gestureMenu<Row extends { readonly id: string }>(
  { commands }: Workbench,
  { all }: RecordGestures<Row>,
  row: Row,
): readonly MenuEntry[] {
  return all.map(({ id, verb, unfit }) => ({
    id,
    title: verb,
    reason: commands.reasonAgainst(`${id}This`) ?? unfit?.(row),
    choose: () => void commands.runLink({ command: `${id}This`, args: { id: row.id } }),
  }));
}

interface GestureButtonsProps<Row extends { readonly id: string }> {
  readonly of: RecordGestures<Row>;
  readonly row: Row;
  /** Ids of those that are left out: the page offers them elsewhere. */
  readonly but?: readonly string[];
}

/** The buttons of a record's page: what fits it now, the first being what is most wanted. */
export function GestureButtons<Row extends { readonly id: string }>({ of, row, but = [] }: GestureButtonsProps<Row>) {
  const { commands } = useWorkbench();
  return of.all
    .filter(({ id, unfit }) => unfit?.(row) === undefined && !but.includes(id))
    .map(({ id, verb }, index) => (
      <Button
        key={id}
        look={index === 0 ? 'primary' : 'plain'}
        reason={commands.reasonAgainst(`${id}This`)}
        onClick={() => commands.runLink({ command: `${id}This`, args: { id: row.id } })}
      >
        {verb}
      </Button>
    ));
}
