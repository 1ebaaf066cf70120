import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual';

/** The rows in view, and the one with the focus wherever it is: a row that is taken away while focused drops the focus to the page. */
export function keepDrawn(index: number): (range: Range) => number[] {
  return (range) => {
    const inView = defaultRangeExtractor(range);
    if (index < 0 || index >= range.count || inView.includes(index)) return inView;
    return [...inView, index].sort((left, right) => left - right);
  };
}
