import { basename } from 'node:path';
import { type ChosenFile, type FileToken, fileTokenSchema } from '../../shared/contracts/file-token.ts';
import { ok, type Result, refuse } from '../../shared/kernel/result.ts';

/** Paths stay in the main process: a window gets a token for each, which nobody can guess and which means nothing after this run. */
export interface FileTokens {
  give(path: string): ChosenFile;
  /** Refuses with `file.tokenUnknown`. */
  pathOf(token: FileToken): Result<string>;
}

export function createFileTokens(randomHex: (bytes: number) => string): FileTokens {
  const paths = new Map<FileToken, string>();
  return {
    give(path) {
      const token = fileTokenSchema.parse(randomHex(16));
      paths.set(token, path);
      return { token, name: basename(path) };
    },
    pathOf(token) {
      const path = paths.get(token);
      if (path === undefined)
        return refuse(
          'file.tokenUnknown',
          'This file was not chosen since Records Workbench started. Choose it again.',
        );
      return ok(path);
    },
  };
}
