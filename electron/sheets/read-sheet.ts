import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { decodeText } from './decode-text.ts';
import { readCsv } from './read-csv.ts';
import { readWorkbook, type SheetRead } from './read-workbook.ts';
import { sheetLimits } from './sheet-limits.ts';
import type { SheetRequest } from './sheet-protocol.ts';
import { UnreadableSheet } from './unreadable-sheet.ts';

/** Why a sheet could not be read, in a sentence for the officer. */
interface Unread {
  readonly code: string;
  readonly reason: string;
}

/** What a file is, is read from its bytes and not from its name. */
export async function readSheet(request: SheetRequest): Promise<SheetRead | Unread> {
  try {
    if ('text' in request) return readText(request.name, { text: request.text });
    return await readFileOf(request.path, request.sheetName);
  } catch (error) {
    if (error instanceof UnreadableSheet) return { code: error.code, reason: error.message };
    const refusal = diskRefusal(error, 'path' in request ? request.path : request.name);
    return { code: refusal.code, reason: refusal.message };
  }
}

async function readFileOf(path: string, sheetName: string | undefined): Promise<SheetRead> {
  const { size } = await stat(path);
  if (size > sheetLimits.fileBytes) throw new UnreadableSheet('sheet.tooLarge', `${path} is too large for a sheet.`);
  const first = await firstBytes(path);
  if (first.startsWith('504b')) return readWorkbook(path, sheetName, sheetLimits);
  if (first === 'd0cf11e0')
    throw new UnreadableSheet(
      'sheet.oldWorkbook',
      `${path} is a workbook of old Excel (.xls), or one with a password. Open it in Excel and save it as .xlsx without a password.`,
    );
  return readText(basename(path), decodeText(await readFile(path)));
}

function readText(name: string, { text, notice }: { readonly text: string; readonly notice?: string }): SheetRead {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') throw new UnreadableSheet('sheet.empty', `${name} is empty.`);
  return { sheet: readCsv(name, body, sheetLimits), names: [name], notices: notice ? [notice] : [] };
}

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead).toString('hex');
  } finally {
    await file.close();
  }
}
