import { type Page, place } from './page.ts';
import { layoutArtifact } from './structure-node.ts';
import type { Ink } from './tagged-item.ts';
import type { TextBox } from './text-strips.ts';

/** Draws a rule over the whole width of a table or of the letterhead, with `y` points from the page's top. */
export type PaintRule = (page: Page, y: number) => void;

export function rulePainter(box: Pick<TextBox, 'x' | 'width'>, thickness: number, ink: Ink): PaintRule {
  return (page, y) => place(page, { kind: 'rule', tag: layoutArtifact, x: box.x, y, width: box.width, thickness, ink });
}
