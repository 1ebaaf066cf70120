import type { Commands, RegisteredCommand } from '../commands/command-registry.ts';
import type { ContextKeys } from '../context/context-keys.ts';
import type { Keybindings } from '../keybindings/keybinding-registry.ts';
import type { MenuId, MenuPlacement } from './menu-id.ts';

/** One line of a menu, as plain data: the window draws it, and main builds the native menu from it. */
export interface MenuItem {
  readonly command: string;
  readonly title: string;
  readonly icon: string | undefined;
  readonly key: string | undefined;
  /** Why it cannot be chosen now. */
  readonly reason: string | undefined;
  readonly isInline: boolean;
}

interface MenuSources<Services> {
  readonly commands: Commands<Services>;
  readonly keybindings: Keybindings;
  readonly context: ContextKeys;
}

/** The groups of a menu, in order, without empty ones. */
export function menuModel<Services>(sources: MenuSources<Services>, menu: MenuId): readonly (readonly MenuItem[])[] {
  const { commands, context } = sources;
  const placed = commands.registry.store
    .getState()
    .items.flatMap((command) => (command.menus ?? []).map((placement) => ({ command, placement })))
    .filter(({ placement }) => placement.menu === menu && context.holds(placement.when))
    .filter(({ command }) => commands.isOffered(command.id))
    .sort((left, right) => compare(left.placement, right.placement));
  const groups = Map.groupBy(placed, ({ placement }) => placement.group ?? '');
  return [...groups.values()].map((group) => group.map((entry) => toItem(sources, entry.command, entry.placement)));
}

function compare(left: MenuPlacement, right: MenuPlacement): number {
  return (left.group ?? '').localeCompare(right.group ?? '') || (left.order ?? 0) - (right.order ?? 0);
}

function toItem<Services>(
  sources: MenuSources<Services>,
  command: RegisteredCommand<Services>,
  placement: MenuPlacement,
): MenuItem {
  return {
    command: command.id,
    title: command.title,
    icon: command.icon,
    key: sources.keybindings.keyOf(command.id),
    reason: sources.commands.reasonAgainst(command.id),
    isInline: placement.isInline ?? false,
  };
}
