import { isAccelerator, type PressedKey } from '../accelerator.ts';
import type * as Subset from '../subset.ts';
import { app } from './app.ts';

/** What a browser cannot show stays a model: tests click its items, and its accelerators work. */
class HostMenuItem implements Subset.MenuItem {
  readonly id: string;
  readonly label: string;
  readonly type: Subset.MenuItem['type'];
  readonly accelerator: string | undefined;
  readonly role: string | undefined;
  readonly submenu: HostMenu | undefined;
  readonly #onClick: ((item: Subset.MenuItem) => void) | undefined;
  enabled: boolean;
  visible: boolean;
  checked: boolean;

  constructor(options: Subset.MenuItemConstructorOptions) {
    this.id = options.id ?? '';
    this.label = options.label ?? '';
    this.type = options.type ?? (options.submenu ? 'submenu' : 'normal');
    this.accelerator = options.accelerator;
    this.role = options.role;
    this.submenu = options.submenu && new HostMenu(options.submenu);
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.#onClick = options.click;
  }

  click(): void {
    if (!this.enabled) return;
    if (this.role === 'quit') app.quit();
    else this.#onClick?.(this);
  }
}

class HostMenu implements Subset.Menu {
  readonly items: readonly HostMenuItem[];

  constructor(template: readonly Subset.MenuItemConstructorOptions[]) {
    this.items = template.map((options) => new HostMenuItem(options));
  }

  getMenuItemById(id: string): HostMenuItem | null {
    return this.find((item) => item.id === id);
  }

  find(isWanted: (item: HostMenuItem) => boolean): HostMenuItem | null {
    for (const item of this.items) {
      const found = isWanted(item) ? item : item.submenu?.find(isWanted);
      if (found) return found;
    }
    return null;
  }
}

let applicationMenu: HostMenu | null = null;

export const Menu = {
  buildFromTemplate: (template: Subset.MenuItemConstructorOptions[]) => new HostMenu(template),
  setApplicationMenu(menu: Subset.Menu | null): void {
    if (menu !== null && !(menu instanceof HostMenu)) throw new TypeError('not a menu of Menu.buildFromTemplate');
    applicationMenu = menu;
  },
  getApplicationMenu: () => applicationMenu,
};

/** A key that the page left alone. */
export function pressMenuKey(pressed: PressedKey): void {
  const item = applicationMenu?.find(
    ({ accelerator, enabled }) =>
      enabled && accelerator !== undefined && isAccelerator(accelerator, pressed, process.platform),
  );
  item?.click();
}
