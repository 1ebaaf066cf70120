import { counted } from '../kernel/counted.ts';

/** How much was found: the copies of one message are one result. @example resultsInWords(3, 11) // '3 results and 11 more copies' */
export function resultsInWords(count: number, copyCount: number): string {
  const results = `${figure(count)} ${count === 1 ? 'result' : 'results'}`;
  return copyCount === 0 ? results : `${results} and ${figure(copyCount)} more ${copyCount === 1 ? 'copy' : 'copies'}`;
}

/** Beside the one copy that is shown. @example copiesInWords(11) // 'and 11 copies' */
export function copiesInWords(copyCount: number): string {
  return `and ${counted(copyCount, 'copy', 'copies')}`;
}

function figure(number: number): string {
  return number.toLocaleString('en-US');
}
