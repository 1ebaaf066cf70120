import { excerptOf, type SoughtWords } from './excerpt.ts';

/** A file that came with a message, as it is indexed. */
export interface AttachedFile {
  readonly name: string;
  /** Empty where its words are not read, or not yet. */
  readonly text: string;
}

/** Parts one file from the next, and its name from its text; taken out of both. */
const fileEnd = '\u001e';
const nameEnd = '\u001f';

/** The files of one message as one text for the index. */
export function attachedWords(files: readonly AttachedFile[]): string {
  return files.map(({ name, text }) => `${plain(name)}${nameEnd}${plain(text)}`).join(fileEnd);
}

function plain(text: string): string {
  return text.includes(fileEnd) || text.includes(nameEnd)
    ? text.replaceAll(fileEnd, ' ').replaceAll(nameEnd, ' ')
    : text;
}

/** In which of the files the words stand, and how they read there: in a text before a name. The name is null where it is itself what was found. */
export function foundInAttached(
  words: string,
  sought: readonly SoughtWords[],
): { readonly name: string | null; readonly snippet: string } | undefined {
  const files = words.split(fileEnd).map((file) => file.split(nameEnd));
  for (const [name = '', text = ''] of files) {
    const snippet = excerptOf(text, sought);
    if (snippet !== undefined) return { name, snippet };
  }
  for (const [name = ''] of files) {
    const snippet = excerptOf(name, sought);
    if (snippet !== undefined) return { name: null, snippet };
  }
  return undefined;
}
