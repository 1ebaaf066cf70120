import type { Block } from '../letter-document.ts';

/** Tables and figures bear their numbers, which are never typed. @example 'Table 1. Corrective actions' */
export function numberCaptions(body: readonly Block[]): readonly Block[] {
  const counts = { table: 0, figure: 0 };
  return body.map((block) => {
    if (block.kind !== 'table' && block.kind !== 'figure') return block;
    counts[block.kind] += 1;
    const name = block.kind === 'table' ? 'Table' : 'Figure';
    return { ...block, caption: `${name} ${counts[block.kind]}. ${block.caption}` };
  });
}
