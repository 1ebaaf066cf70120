/** Menus are named by where they are; a feature may open new ones, so there is no list of them. */
export type MenuId =
  | `menuBar.${'file' | 'edit' | 'view' | 'go' | 'docket' | 'letters' | 'help'}`
  | `viewTitle.${string}`
  | `context.${string}`
  | 'editorTitle'
  | 'settingsGear'
  | 'welcomeStart';

/** Where a command stands in a menu. Groups are parted by a line and sorted by name, as `1_open`, `2_close`. */
export interface MenuPlacement {
  readonly menu: MenuId;
  readonly group?: string;
  readonly order?: number;
  readonly when?: string;
  /** Shown as an icon of the toolbar itself instead of inside its ⋯ menu. */
  readonly isInline?: boolean;
}
