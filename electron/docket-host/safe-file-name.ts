/** Names that Windows keeps for devices, whatever their extension. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const longestName = 150;

/**
 * A stranger's words as the name of a file on any system: no folders, no control or formatting characters (which can make `exe` look like
 * `txt`), never hidden, not too long. `fallback` where nothing is left.
 * @example safeFileName('../../plan: final.pdf', 'attachment') // 'plan_ final.pdf'
 */
export function safeFileName(words: string, fallback: string): string {
  const base = words.split(/[/\\]/).at(-1) ?? '';
  const cleaned = base
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[. ]+|[. ]+$/g, '');
  const name = shortened(cleaned);
  if (name === '') return fallback;
  return reserved.test(name) ? `_${name}` : name;
}

/** The extension stays: it is what people and systems go by. */
function shortened(name: string): string {
  if (name.length <= longestName) return name;
  const extension = /\.[^.]{1,20}$/.exec(name)?.[0] ?? '';
  return name.slice(0, longestName - extension.length) + extension;
}
