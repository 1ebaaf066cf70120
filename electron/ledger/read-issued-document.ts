import { letterDocumentSchema } from '../../shared/contracts/letter-document-schema.ts';
import type { Letter } from '../../shared/domain/letter/letter.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import type { LetterDocument } from '../../shared/letters/letter-document.ts';
import type { Ledger } from './ledger.ts';

/** What an issued letter said, from the evidence store. Refuses with `letter.notIssued`, `letter.unreadable`, `evidence.missing` or `evidence.damaged`. */
export async function readIssuedDocument(
  { evidence }: Pick<Ledger, 'evidence'>,
  { id, issued, origin }: Letter,
): Promise<Result<LetterDocument>> {
  if (!issued) {
    const why = origin === 'external' ? 'was sent before the workbench' : 'has not been issued';
    return refuse('letter.notIssued', `${id} ${why}, so its text is not known here.`);
  }
  const stored = await evidence.read(issued.document);
  if (!stored.ok) return stored;
  const document = letterDocumentSchema.safeParse(JSON.parse(new TextDecoder().decode(stored.value)));
  if (document.success) return ok(document.data);
  return refuse(
    'letter.unreadable',
    `${id} was issued by another version, which wrote letters in a form that this one does not read. Its PDF can be saved.`,
  );
}
