import { z } from 'zod';
import type { Officer } from '../../shared/contracts/officer.contract.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';
import { diskRefusal } from '../disk/disk-refusal.ts';
import { openUserFile } from './user-file.ts';

/** As whom the record is kept on this computer: the name that the officer gave once, else the login name. */
export interface OfficerMemory {
  describe(): Promise<Officer>;
  /** Refuses with `officer.nameMissing` or a disk code. */
  rename(name: string): Promise<Result<Officer>>;
}

const schema = z.strictObject({ name: z.string().trim().min(1) });

interface OfficerPorts {
  readonly path: string;
  readonly loginName: string;
  randomHex(bytes: number): string;
}

export function createOfficerMemory({ path, loginName, randomHex }: OfficerPorts): OfficerMemory {
  const file = openUserFile(path, schema, randomHex);
  return {
    async describe() {
      const remembered = await file.read();
      return { name: remembered?.name ?? loginName, isRemembered: remembered !== undefined };
    },
    async rename(name) {
      const officer = schema.safeParse({ name });
      if (!officer.success) return refuse('officer.nameMissing', 'Entries need a name: say who keeps this record.');
      try {
        await file.write(officer.data);
      } catch (error) {
        return diskRefusal(error, path);
      }
      return ok({ name: officer.data.name, isRemembered: true });
    },
  };
}
