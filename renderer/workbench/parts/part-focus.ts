import type { ContextKeys } from '../../platform/context/context-keys.ts';
import type { Dispose } from '../../platform/disposable.ts';

/** The parts of the window in the order of F6. Each is the element with `data-part`. */
const parts = ['titleBar', 'activityBar', 'sideBar', 'editorArea', 'panel', 'statusBar'] as const;
export type Part = (typeof parts)[number];
const order: readonly (string | undefined)[] = parts;

const lastFocused = new Map<string, WeakRef<HTMLElement>>();

/** Remembers where the focus was in each part, and tells the context which part has it. */
export function followFocus(root: Document, context: ContextKeys): Dispose {
  const listener = ({ target }: FocusEvent) => {
    if (!(target instanceof HTMLElement)) return;
    const part = target.closest<HTMLElement>('[data-part]')?.dataset.part;
    if (part === undefined) return;
    lastFocused.set(part, new WeakRef(target));
    context.set('part', part);
  };
  root.addEventListener('focusin', listener);
  return () => root.removeEventListener('focusin', listener);
}

/** Puts the focus where it last was in that part, or on its first stop. */
export function focusPart(part: Part): boolean {
  const element = document.querySelector<HTMLElement>(`[data-part="${part}"]`);
  const last = lastFocused.get(part)?.deref();
  const target = last?.isConnected && element?.contains(last) ? last : firstStop(element);
  target?.focus();
  return target !== undefined;
}

/** F6 and Shift+F6: the next part that is open, going round. */
export function focusNextPart(step: 1 | -1): void {
  const here = document.activeElement?.closest<HTMLElement>('[data-part]')?.dataset.part;
  const from = order.indexOf(here);
  for (let tried = 1; tried <= parts.length; tried++) {
    const part = parts[(from + step * tried + parts.length * 2) % parts.length];
    if (part !== undefined && focusPart(part)) return;
  }
}

const stops = '[tabindex="0"], button:not([tabindex="-1"]), a[href], input, select, textarea';

function firstStop(element: HTMLElement | null): HTMLElement | undefined {
  const found = [...(element?.querySelectorAll<HTMLElement>(stops) ?? [])].filter((stop) => stop.checkVisibility());
  // A tree, a grid or a tab is what one came for; a toolbar before it is reached with Shift+Tab.
  return found.find((stop) => stop.matches('[role=treeitem], [role=gridcell], [role=tab]')) ?? found[0];
}
