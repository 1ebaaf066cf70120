/** A small PDF for tests (ISO 32000-1): pages of lines in Helvetica, each line where it is put. */

export interface PlacedLine {
  readonly text: string;
  /** Points from the lower left. */
  readonly x: number;
  readonly y: number;
}

export function madePdf(pages: readonly (readonly PlacedLine[])[]): Buffer {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((lines, index) => [pageObject(5 + index * 2), streamObject(lines)]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, 'latin1');
}

function pageObject(content: number): string {
  return `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> /Contents ${content} 0 R >>`;
}

function streamObject(lines: readonly PlacedLine[]): string {
  const shown = lines.map(({ text, x, y }) => `BT /F 12 Tf ${x} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`);
  const stream = shown.join('\n');
  return `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
}
