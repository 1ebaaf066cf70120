import type { LetterId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/state.ts';
import type { LetterTexts } from '../../shared/search/record-documents.ts';
import { wordsOf } from '../../shared/search/words-of.ts';
import type { EvidenceStore } from '../evidence/evidence-store.ts';

/** Reads what issued letters say; an issued letter never changes, so each is read once. One that cannot be read is found by its title and numbers. */
export function letterTextReader(evidence: Pick<EvidenceStore, 'read'>): (state: State) => Promise<LetterTexts> {
  const texts = new Map<LetterId, string>();
  return async ({ letters }) => {
    for (const { id, issued } of letters.values()) {
      if (!issued || texts.has(id)) continue;
      const document = await evidence.read(issued.document);
      texts.set(id, document.ok ? wordsOfJson(document.value) : '');
    }
    return texts;
  };
}

function wordsOfJson(bytes: Uint8Array): string {
  try {
    return wordsOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch (error) {
    if (error instanceof SyntaxError) return '';
    throw error;
  }
}
