import { z } from 'zod';

/** What is asked of a process that keeps indexes; each index knows its own questions. */
export const indexingRequestSchema = z.object({ of: z.enum(['search', 'conversations']), asked: z.unknown() });
export type IndexingRequest = z.infer<typeof indexingRequestSchema>;
