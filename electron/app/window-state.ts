import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const boundsSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) });
const windowStateSchema = z.strictObject({ bounds: boundsSchema, isMaximized: z.boolean() });

export type Bounds = z.output<typeof boundsSchema>;
export type WindowState = z.output<typeof windowStateSchema>;

/** The kept state of the window, or undefined where there is none that can be read: then the window opens as on the first day. */
export function readWindowState(path: string): WindowState | undefined {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Written beside and renamed, so that a crash leaves the old state or the new one. */
export function writeWindowState(path: string, state: WindowState): void {
  writeFileSync(`${path}.new`, JSON.stringify(state));
  renameSync(`${path}.new`, path);
}

/** Whether enough of a window to take hold of lies on one of the screens; a screen may have been unplugged since. */
export function isOnScreen(bounds: Bounds, workAreas: readonly Bounds[]): boolean {
  const graspablePx = 100;
  return workAreas.some((area) => {
    const overlapX = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    const isTitleInside = bounds.y >= area.y && bounds.y + graspablePx <= area.y + area.height;
    return overlapX >= graspablePx && isTitleInside;
  });
}
