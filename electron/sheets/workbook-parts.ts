/** The parts of a workbook: a zip file that may lie about itself. */
import { SaxesParser } from 'saxes';
import { type Entry, fromBufferPromise, openPromise } from 'yauzl';
import type { SheetLimits } from './sheet-limits.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';

export interface WorkbookParts {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Reads a part of XML as a stream, never as a whole. Throws UnreadableSheet on what is not well formed or too large. */
  readXml(name: string, handler: XmlHandler): Promise<void>;
  close(): void;
}

/** Names come without their prefixes. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A workbook has a dozen parts; one of pictures, some hundred. */
const mostParts = 10_000;

const zipOptions = { lazyEntries: true, autoClose: false, validateEntrySizes: true };

/** Of a file, or of the bytes of one. Throws UnreadableSheet. */
export async function openParts(
  file: string | Buffer,
  limits: Pick<SheetLimits, 'unpackedBytes'>,
): Promise<WorkbookParts> {
  const opening = typeof file === 'string' ? openPromise(file, zipOptions) : fromBufferPromise(file, zipOptions);
  const zip = await opening.catch(broken);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.size >= mostParts) throw new UnreadableSheet('sheet.tooLarge', 'The workbook has too many parts.');
      entries.set(entry.fileName, entry);
    }
  } catch (error) {
    zip.close();
    broken(error);
  }
  let unpackedBytes = 0;

  async function readXml(name: string, handler: XmlHandler): Promise<void> {
    const entry = entries.get(name);
    if (!entry) throw new UnreadableSheet('sheet.brokenWorkbook', `The workbook lacks its part ${name}.`);
    if (entry.isEncrypted()) throw new UnreadableSheet('sheet.protected', 'The workbook is protected by a password.');
    const parser = parserFor(name, handler);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        unpackedBytes += chunk.length;
        if (unpackedBytes > limits.unpackedBytes) throw tooLarge(limits);
        parser.write(decoder.decode(chunk, { stream: true }));
      }
      parser.write(decoder.decode()).close();
    } catch (error) {
      broken(error);
    }
  }

  return { names: [...entries.keys()], has: (name) => entries.has(name), readXml, close: () => zip.close() };
}

function parserFor(name: string, handler: XmlHandler): SaxesParser<{ xmlns: false; position: false }> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  const fail = (what: string) => {
    throw new UnreadableSheet('sheet.brokenWorkbook', `The workbook is damaged: its part ${name} ${what}.`);
  };
  parser.on('error', (error) => fail(`is not well formed (${error.message})`));
  // A workbook has no document type; what has one may name files or expand without end.
  parser.on('doctype', () => fail('declares a document type'));
  parser.on('opentag', ({ name: tag, attributes }) => handler.open(localName(tag), attributes));
  parser.on('closetag', ({ name: tag }) => handler.close?.(localName(tag)));
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  return parser;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function tooLarge({ unpackedBytes }: Pick<SheetLimits, 'unpackedBytes'>): UnreadableSheet {
  const megabytes = Math.round(unpackedBytes / 2 ** 20);
  return new UnreadableSheet('sheet.tooLarge', `The workbook unpacks to more than ${megabytes} MB, and was not read.`);
}

/** What the zip library finds wrong is about the file; a system's error is not. */
function broken(error: unknown): never {
  if (error instanceof UnreadableSheet || !(error instanceof Error) || 'syscall' in error) throw error;
  throw new UnreadableSheet('sheet.brokenWorkbook', `The workbook is damaged: ${error.message}.`);
}
