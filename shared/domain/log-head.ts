import { z } from 'zod';
import { sha256Schema } from '../kernel/sha256.ts';

/** How far the log of one device reached: the seq and hash of an entry, as letters, backups and losses quote it. */
export const logHeadSchema = z.strictObject({ device: z.string(), seq: z.int().positive(), hash: sha256Schema });
export type LogHead = z.infer<typeof logHeadSchema>;
