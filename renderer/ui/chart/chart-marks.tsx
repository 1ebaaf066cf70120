import { type KeyboardEvent, useState } from 'react';

/** A place of a chart that stands for a record. */
export interface Mark {
  readonly key: string;
  /** What a screen reader says of it, its figures included. */
  readonly label: string;
  /** Opens the record; without one the mark is only a drawing. */
  readonly open?: (() => void) | undefined;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

export type OpenMark = Mark & { readonly open: () => void };

/** What a key does among the marks of a chart: the next one's place, or undefined. They stand in one order, so both pairs of arrows walk it. */
export function nextMark(count: number, at: number, key: string): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(at - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The marks as buttons over the drawing. One is in the tab order, and the arrows move it. */
export function ChartMarks({ marks }: { readonly marks: readonly OpenMark[] }) {
  const [wanted, setWanted] = useState<string>();
  const stop = marks.some(({ key }) => key === wanted) ? wanted : marks[0]?.key;
  return marks.map(({ key, label, open, box }, at) => {
    const onKeyDown = (event: KeyboardEvent<SVGRectElement>) => {
      const next = nextMark(marks.length, at, event.key);
      if (event.key === 'Enter' || event.key === ' ') open();
      else if (next === undefined) return;
      else (event.currentTarget.parentElement?.children[next] as SVGRectElement | undefined)?.focus();
      event.preventDefault();
    };
    return (
      <rect
        {...box}
        key={key}
        className="chart-mark"
        fill="none"
        role="button"
        aria-label={label}
        tabIndex={key === stop ? 0 : -1}
        onClick={open}
        onFocus={() => setWanted(key)}
        onKeyDown={onKeyDown}
      />
    );
  });
}
