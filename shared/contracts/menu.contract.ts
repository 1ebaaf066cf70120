import { z } from 'zod';
import { broadcast, contract } from './contract.ts';

/** Commands are named `noun.verbNoun`; the main process never needs to know what one does. */
const commandIdSchema = z
  .string()
  .regex(/^[a-z][A-Za-z]*(\.[a-z][A-Za-z]*)+$/, 'must be a command such as evidence.importMail');

/** Roles that the operating system carries out itself, so that copy works in every field and Quit is where each system expects it. */
const roleSchema = z.enum([
  'about',
  'copy',
  'cut',
  'hide',
  'hideOthers',
  'minimize',
  'paste',
  'quit',
  'selectAll',
  'togglefullscreen',
  'unhide',
  'undo',
  'redo',
  'close',
]);

const commandItemSchema = z.strictObject({
  kind: z.literal('command'),
  command: commandIdSchema,
  label: z.string().min(1),
  /** Electron's accelerator notation, as `CmdOrCtrl+Shift+P`; the key that the keybinding registry settled on. A key that the page handles never reaches the menu. */
  accelerator: z.string().min(1).optional(),
  isEnabled: z.boolean().default(true),
  /** Present where the command is a toggle. */
  isChecked: z.boolean().optional(),
});

const menuItemSchema = z.discriminatedUnion('kind', [
  commandItemSchema,
  z.strictObject({ kind: z.literal('separator') }),
  z.strictObject({ kind: z.literal('role'), role: roleSchema }),
  z.strictObject({ kind: z.literal('submenu'), label: z.string().min(1), items: z.array(commandItemSchema).max(100) }),
]);

const menuModelSchema = z
  .array(z.strictObject({ label: z.string().min(1), items: z.array(menuItemSchema).max(100) }))
  .max(20);

export type MenuModel = z.output<typeof menuModelSchema>;
export type MenuItemModel = z.output<typeof menuItemSchema>;
export type CommandItemModel = z.output<typeof commandItemSchema>;

/** Shows this model as the native menu; the window sends it again whenever the command registry or a toggle changes. */
export const showMenu = contract('menu.show', z.strictObject({ menus: menuModelSchema }), z.null());

/** The officer chose a command in the native menu. */
export const menuCommandChosen = broadcast('menu.commandChosen', z.strictObject({ command: commandIdSchema }));
