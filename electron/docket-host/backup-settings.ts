import { z } from 'zod';
import { type Instant, instantSchema } from '../../shared/kernel/instant.ts';
import { openUserFile, type UserFile } from './user-file.ts';

const schema = z.strictObject({
  isDaily: z.boolean(),
  keepDays: z.int().min(1),
  /** Where the shelves of all dockets stand; null: each in its docket's own folder. */
  folder: z.string().nullable(),
  /** When a backup in one file was last made, by docket. */
  carried: z.record(z.string(), instantSchema),
});
export type BackupSettings = Omit<z.output<typeof schema>, 'carried'> & {
  readonly carried: Readonly<Record<string, Instant>>;
};

const initial: BackupSettings = { isDaily: true, keepDays: 14, folder: null, carried: {} };

export interface BackupSettingsMemory {
  read(): Promise<BackupSettings>;
  /** Throws the system's error. */
  change(changed: Partial<BackupSettings>): Promise<void>;
}

export function openBackupSettings(path: string, randomHex: (bytes: number) => string): BackupSettingsMemory {
  const file: UserFile<BackupSettings> = openUserFile<BackupSettings>(path, schema, randomHex);
  const read = async () => (await file.read()) ?? initial;
  return { read, change: async (changed) => file.write({ ...(await read()), ...changed }) };
}
