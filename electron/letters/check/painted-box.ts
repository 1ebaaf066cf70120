/** Where text or a shape stands: points from the page's lower left corner; trailing spaces take no room. */
export interface PaintedBox {
  readonly kind: 'text' | 'shape';
  /** The marked content it belongs to; undefined in an artifact or outside of all. */
  readonly mark: number | undefined;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Grows around points. */
export class Bounds {
  left = Number.POSITIVE_INFINITY;
  right = Number.NEGATIVE_INFINITY;
  bottom = Number.POSITIVE_INFINITY;
  top = Number.NEGATIVE_INFINITY;

  add([x, y]: readonly [number, number]): void {
    if (x < this.left) this.left = x;
    if (x > this.right) this.right = x;
    if (y < this.bottom) this.bottom = y;
    if (y > this.top) this.top = y;
  }

  get isEmpty(): boolean {
    return this.left > this.right;
  }

  box(kind: PaintedBox['kind'], mark: number | undefined): PaintedBox {
    const { left, right, bottom, top } = this;
    return { kind, mark, left, right, bottom, top };
  }
}
