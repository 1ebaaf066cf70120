/** The text of shared and inline strings. Source: ECMA-376 part 1, 18.4 and 22.9.2.19. */

/** Gathers the text of `t` within an element; not that of `rPh`, which says how to pronounce it. */
export function collectText(within: () => string, take: (whole: string) => void) {
  let whole = '';
  let isText = false;
  let isPhonetic = false;
  return {
    open(name: string) {
      if (name === within()) whole = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    close(name: string) {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === within()) take(unescaped(whole));
    },
    text(text: string) {
      if (isText) whole += text;
    },
  };
}

/** Characters that XML cannot hold, as a workbook writes them: `_x000D_` (ECMA-376 part 1, 22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
