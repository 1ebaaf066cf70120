import { type PDFContext, type PDFObject, PDFRawStream, type PDFRef, PDFStream } from 'pdf-lib';

// More in one stream compress little better, and a reader must unpack a stream for any of its objects.
const objectsPerStream = 200;

/** Where an object stands: at a byte of the file, or at a place within an object stream (ISO 32000-1, 7.5.8). */
type Location =
  | { readonly number: number; readonly kind: 'plain'; readonly offset: number }
  | { readonly number: number; readonly kind: 'packed'; readonly container: number; readonly place: number };

/**
 * The objects of a document as a file, small ones packed into object streams. pdf-lib's own `save` gives as good a file, and measures
 * and writes every object three times over, which was a third of the time of a letter.
 */
export function pdfFile(context: PDFContext): Uint8Array {
  const writer = new FileWriter();
  const packed: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    // The catalogue stands by itself, as readers that look for it in vain among packed ones expect.
    if (object instanceof PDFStream || ref === context.trailerInfo.Root) writer.plain(ref.objectNumber, object);
    else packed.push([ref, object]);
  }
  for (let start = 0; start < packed.length; start += objectsPerStream)
    writer.pack(context, packed.slice(start, start + objectsPerStream));
  return writer.finish(context);
}

class FileWriter {
  // The second line tells programs that the file is not text (PDF/A-2, 6.1.2).
  readonly #parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\x81\x81\x81\x81\n', 'latin1')];
  readonly #locations: Location[] = [];
  #length = this.#parts[0]?.length ?? 0;

  plain(number: number, object: PDFObject): void {
    this.#locations.push({ number, kind: 'plain', offset: this.#length });
    this.#text(`${number} 0 obj\n`);
    if (object instanceof PDFStream) this.#stream(object);
    else this.#text(object.toString());
    this.#text('\nendobj\n');
  }

  pack(context: PDFContext, objects: readonly (readonly [PDFRef, PDFObject])[]): void {
    const container = context.nextRef().objectNumber;
    const texts = objects.map(([, object]) => object.toString());
    let offset = 0;
    const index = objects.map(([ref], place) => {
      this.#locations.push({ number: ref.objectNumber, kind: 'packed', container, place });
      const entry = `${ref.objectNumber} ${offset}`;
      offset += (texts[place]?.length ?? 0) + 1;
      return entry;
    });
    const head = `${index.join(' ')}\n`;
    const content = bytesOf(head + texts.join('\n'));
    this.plain(container, context.flateStream(content, { Type: 'ObjStm', N: objects.length, First: head.length }));
  }

  /** The cross-reference stream, which has the trailer's entries, and the end of the file. */
  finish(context: PDFContext): Uint8Array {
    const number = context.nextRef().objectNumber;
    const start = this.#length;
    const locations = [...this.#locations, { number, kind: 'plain', offset: start } as const];
    const { Root, Info, ID } = context.trailerInfo;
    const trailer = {
      Type: 'XRef',
      Size: number + 1,
      W: [1, 4, 2],
      ...(Root && { Root }),
      ...(Info && { Info }),
      ...(ID && { ID }),
    };
    this.plain(number, context.flateStream(crossReferences(locations, number + 1), trailer));
    this.#text(`startxref\n${start}\n%%EOF\n`);
    return Buffer.concat(this.#parts);
  }

  #stream(stream: PDFStream): void {
    if (stream instanceof PDFRawStream) stream.updateDict();
    const contents = stream.getContents();
    this.#text(`${stream.dict.toString()}\nstream\n`);
    this.#parts.push(Buffer.from(contents.buffer, contents.byteOffset, contents.length));
    this.#length += contents.length;
    this.#text('\nendstream');
  }

  #text(text: string): void {
    const bytes = bytesOf(text);
    this.#parts.push(bytes);
    this.#length += bytes.length;
  }
}

/** One entry a number, seven bytes each; numbers that nothing has are free. */
function crossReferences(locations: readonly Location[], size: number): Uint8Array {
  const table = Buffer.alloc(7 * size);
  table.writeUInt16BE(0xffff, 5);
  for (const location of locations) {
    const at = 7 * location.number;
    table[at] = location.kind === 'plain' ? 1 : 2;
    table.writeUInt32BE(location.kind === 'plain' ? location.offset : location.container, at + 1);
    table.writeUInt16BE(location.kind === 'plain' ? 0 : location.place, at + 5);
  }
  return table;
}

/** pdf-lib's objects write themselves with one character a byte. */
function bytesOf(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
