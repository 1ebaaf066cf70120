import type { Page } from '@playwright/test';

/** Controls that cannot be reached by pointer even after scrolling to them: cut off, under something else, or too narrow to write in. By their names, or their text. */
export function findLostControls(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    // What is open on top covers the rest, and is looked at alone.
    const top = document.querySelector('dialog[open], :popover-open:not([role=tooltip])') ?? document;
    const controls = top.querySelectorAll<HTMLElement>(
      'button, input, select, textarea, [role=tab], [role=treeitem], [role=gridcell], [role=menuitem]',
    );
    // scrollIntoView moves also what has no scroll bar.
    const scrollBackWhatOfficersCannot = (control: HTMLElement) => {
      for (let box = control.parentElement; box !== null; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const isRoot = box === document.documentElement || box === document.body;
        if (isRoot || overflowX === 'hidden' || overflowX === 'clip') box.scrollLeft = 0;
        if (isRoot || overflowY === 'hidden' || overflowY === 'clip') box.scrollTop = 0;
      }
    };
    const isLost = (control: HTMLElement) => {
      control.scrollIntoView({ block: 'center', inline: 'center' });
      scrollBackWhatOfficersCannot(control);
      const { x, y, width, height } = control.getBoundingClientRect();
      const hit = document.elementFromPoint(x + width / 2, y + height / 2);
      return hit === null || !(control.contains(hit) || hit.closest('label')?.control === control);
    };
    // In pixels: some eight letters.
    const narrowest = 60;
    const isTooNarrow = (control: HTMLElement) =>
      control.matches('textarea, input:not([type=checkbox], [type=radio])') && control.clientWidth < narrowest;
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((control) => isLost(control) || isTooNarrow(control))
      .map((control) => `${control.tagName} ${control.ariaLabel ?? control.textContent}`.slice(0, 120));
  });
}
