import { z } from 'zod';
import { contract } from './contract.ts';

/** Puts plain text on the clipboard. Pages have no clipboard permission of their own. */
export const writeClipboardText = contract(
  'clipboard.writeText',
  z.strictObject({ text: z.string().max(1_000_000) }),
  z.null(),
);
