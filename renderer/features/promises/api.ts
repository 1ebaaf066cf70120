/** What other features may use of promises: the ledger's own set, and how one is shown. */
export { PromiseNow, PromiseOutcome } from './promise-columns.tsx';
export { usePromises } from './use-promises.ts';
