import { z } from 'zod';

/** Whom the agency answers to: the National Archives, the Inspector General, the Government Accountability Office. */
export const authoritySchema = z.enum(['NARA', 'OIG', 'GAO']);
export type Authority = z.infer<typeof authoritySchema>;
