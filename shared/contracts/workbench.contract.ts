import { z } from 'zod';
import { broadcast, contract } from './contract.ts';

/** The first window content is painted and listens: from now on the window takes part in closing. */
export const workbenchReady = contract('workbench.ready', z.null(), z.null());

/** The window is about to close: write what is not yet written (drafts, layout), then call `workbench.settled`. */
export const settleWorkbench = broadcast('workbench.settle', z.null());

/** Everything of this window is written; it may close. */
export const workbenchSettled = contract('workbench.settled', z.null(), z.null());
