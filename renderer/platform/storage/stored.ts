import type { z } from 'zod';
import type { KeyValueStorage } from './storage.ts';

/** The stored value if it is there and of the right shape, else `absent`: a file damaged by hand must not stop the workbench. */
export function readStored<T>(storage: KeyValueStorage, key: string, schema: z.ZodType<T>, absent: T): T {
  const text = storage.get(key);
  if (text === undefined) return absent;
  const parsed = schema.safeParse(parseJson(text));
  return parsed.success ? parsed.data : absent;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
