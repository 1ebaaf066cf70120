import type { ConversationsAnswer, ConversationsRequest } from '../../electron/conversations/conversations-protocol.ts';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import type { Sha256 } from '../../shared/kernel/sha256.ts';

/** As many as the docket that is open gives at a time. */
const slice = 2_000;

/** Takes evidence apart in the process that answers `ask`; it is not joined yet. */
export async function takeApart(
  ask: (question: ConversationsRequest) => Promise<ConversationsAnswer>,
  { folder, parsedStore }: { readonly folder: string; readonly parsedStore: string },
  held: Iterable<{ readonly id: EvidenceId; readonly sha256: Sha256 }>,
): Promise<void> {
  const evidence = Array.from(held, ({ id, sha256 }) => ({ id, sha256 }));
  for (let at = 0; at < evidence.length; at += slice)
    await ask({ ask: 'add', folder, parsedStore, evidence: evidence.slice(at, at + slice) });
}
