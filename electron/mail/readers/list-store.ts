import type { StoreListing, StoreRequest } from '../reading-protocol.ts';
import { identityOf, refuseDamaged, storeAt } from './store-message.ts';

/** In the child: some messages of a store, from the one numbered `from` on. Throws the system's errors. */
export function listStore({ storeAt: path, from, most }: StoreRequest): StoreListing {
  try {
    const store = storeAt(path);
    const messages = store.nodes.slice(from, from + most).map(({ node, folder }) => {
      try {
        return { node, folder, ...identityOf(store.message(node)) };
      } catch (error) {
        const { code, message: reason } = refuseDamaged(error);
        return { node, folder, code, reason };
      }
    });
    return { isAnsi: store.isAnsi, total: store.nodes.length, messages };
  } catch (error) {
    const { code } = refuseDamaged(error);
    return {
      code,
      reason: 'The Outlook store is damaged, or encrypted as a whole: its index cannot be read. Its original is kept.',
    };
  }
}
