import { hex4, utf16Hex } from './pdf-values.ts';

// A bfchar section holds at most 100 entries (Adobe Technical Note 5014).
const mostEntries = 100;

/** A ToUnicode CMap for codes 1, 2, 3... in order (ISO 32000-1, 9.10.3). */
export function toUnicodeMap(codePointsByCode: readonly (readonly number[])[]): string {
  const entries = codePointsByCode.map((codePoints, index) => `<${hex4(index + 1)}> <${utf16Hex(codePoints)}>`);
  const sections: string[] = [];
  for (let start = 0; start < entries.length; start += mostEntries) {
    const section = entries.slice(start, start + mostEntries);
    sections.push(`${section.length} beginbfchar`, ...section, 'endbfchar');
  }
  return [...opening, ...sections, ...ending].join('\n');
}

const opening = [
  '/CIDInit /ProcSet findresource begin',
  '12 dict begin',
  'begincmap',
  '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
  '/CMapName /Adobe-Identity-UCS def',
  '/CMapType 2 def',
  '1 begincodespacerange',
  '<0000> <FFFF>',
  'endcodespacerange',
];

const ending = ['endcmap', 'CMapName currentdict /CMap defineresource pop', 'end', 'end'];
