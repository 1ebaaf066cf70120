import { counted } from '../../shared/kernel/counted.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { ComposedLetter } from '../ledger/compose-letter.ts';
import { renderLetter } from '../letters/render-letter.ts';
import type { Answer } from './command.ts';
import { formatOf } from './letter-words.ts';
import { writeOut } from './write-out.ts';

/** Writes a draft in the form that the file's name asks for, and says what could not be filled. */
export async function writeDraft(
  { document, basis, faults, findings, draft }: ComposedLetter,
  path: string,
  docketDir: string,
): Promise<Result<Answer>> {
  const rendered = await renderLetter(document, formatOf(path));
  if (!rendered.ok) return rendered;
  const { bytes, pageCount } = rendered.value;
  const file = await writeOut(path, bytes, docketDir);
  if (!file.ok) return file;
  const pages = pageCount === undefined ? '' : ` of ${counted(pageCount, 'page')}`;
  return ok({
    lines: [`DRAFT letter${pages}, as of ${basis.asOf}: ${file.value}`, 'Nothing was recorded.'],
    json: {
      letter: draft.letter,
      template: draft.template,
      file: file.value,
      ...(pageCount !== undefined && { pages: pageCount }),
      bytes: bytes.length,
      status: 'draft',
      basis,
      faults,
    },
    notices: [...findings.map(({ message }) => message), ...faults.map(({ sentence }) => sentence)],
  });
}
