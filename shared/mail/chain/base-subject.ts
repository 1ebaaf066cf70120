/** Marks of reply and of forwarding that clients put before a subject, by language: en, fr, de, es, pt, it, nl, sv and da. */
const replies = ['re', 'réf', 'rép', 'ref', 'aw', 'antw', 'antwort', 'rv', 'res', 'rif', 'r', 'sv', 'vs', 'betr'];
const forwards = ['fw', 'fwd', 'tr', 'wg', 'enc', 'i', 'doorst', 'vb', 'vl', 'videresendt', 'rv'];
const prefix = new RegExp(
  `^(?:\\[[^\\]]{0,60}\\]\\s*)?(?<word>${[...replies, ...forwards].join('|')})\\s*(?:\\[\\d+\\]|\\(\\d+\\))?\\s*[:：]\\s*`,
  'iu',
);

export interface BaseSubject {
  /** Lower case, one blank between words, without marks of reply: equal for the messages of one exchange. */
  readonly key: string;
  /** A mark of reply or of forwarding was taken off. */
  readonly isReply: boolean;
}

/**
 * The subject without marks of reply and forwarding, as RFC 5256 2.1 extracts it, in the mail languages.
 * @example baseSubject('RE: [EXT] Fwd: Phone Apps (fwd)').key // 'phone apps'
 */
export function baseSubject(subject: string | null): BaseSubject {
  let text = (subject ?? '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[*_]+$/g, '')
    .trim();
  let isReply = false;
  for (let before = ''; before !== text; ) {
    before = text;
    const match = prefix.exec(text);
    if (match) {
      text = text.slice(match[0].length);
      isReply = true;
    }
    const trailer = text.replace(/\s*\(fwd\)\s*$/i, '');
    const wrapped = /^\[\s*fwd:\s*(.*)\]$/i.exec(trailer)?.[1];
    isReply ||= wrapped !== undefined || trailer !== text;
    text = withoutTag(wrapped ?? trailer).trim();
  }
  return { key: text.toLowerCase().normalize('NFC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"'), isReply };
}

/** A list tag such as `[EXTERNAL]` goes where words are left after it (RFC 5256 2.1, step 4). */
function withoutTag(text: string): string {
  const rest = /^\[[^\]]{1,60}\]\s*(\S.*)$/.exec(text)?.[1];
  return rest ?? text;
}

/** Whether two base subjects are one but for a scanning error or a cut: the same first or last half. */
export function isNearlySubject(a: string, b: string): boolean {
  const half = Math.floor(Math.min(a.length, b.length) * 0.6);
  return half >= 8 && (a.slice(0, half) === b.slice(0, half) || a.slice(-half) === b.slice(-half));
}
