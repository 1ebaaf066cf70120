import { type Refusal, refuse } from '../../shared/kernel/result.ts';

const sentences: Readonly<Record<string, { code: string; words(path: string): string }>> = {
  EACCES: { code: 'disk.noRights', words: (path) => `You have no right to use ${path}.` },
  EPERM: { code: 'disk.noRights', words: (path) => `You have no right to use ${path}.` },
  EROFS: { code: 'disk.noRights', words: (path) => `${path} is on a disk that cannot be written to.` },
  ENOSPC: { code: 'disk.full', words: (path) => `The disk is full: ${path} could not be written.` },
  EDQUOT: { code: 'disk.full', words: (path) => `Your share of the disk is used up: ${path} could not be written.` },
  EFBIG: { code: 'disk.full', words: (path) => `The system allows no larger file: ${path} could not be written.` },
  EIO: {
    code: 'disk.failing',
    words: (path) => `The disk reported an error at ${path}. It may be failing: copy the docket elsewhere.`,
  },
  ENOENT: { code: 'disk.notFound', words: (path) => `${path} does not exist.` },
  ENOTDIR: {
    code: 'disk.notAFolder',
    words: (path) => `${path} cannot be used: a part of it is a file and not a folder.`,
  },
  EEXIST: { code: 'disk.notAFolder', words: (path) => `${path} cannot be used as a folder: it is a file.` },
  EISDIR: { code: 'disk.notAFile', words: (path) => `${path} is a folder and not a file.` },
};

/** What the system said about a file, as a sentence for the officer. Anything that is not a system error is a bug and is thrown on. */
export function diskRefusal(error: unknown, path: string): Refusal {
  const errno = errnoOf(error);
  if (errno === undefined) throw error;
  const known = sentences[errno];
  if (known) return refuse(known.code, known.words(path), { errno, path });
  return refuse('disk.error', `${path} could not be used (${errno}).`, { errno, path });
}

/** The system's name of an error (`ENOENT`); undefined for any other error. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** The file the system named in its error, if it named one. */
export function pathIn(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
