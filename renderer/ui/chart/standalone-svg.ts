/** A chart as a file of its own: no stylesheet, no page, no font that only the workbench has. */

interface StandaloneChart {
  /** The chart's own `<svg>` element as markup. */
  readonly markup: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What the chart says, in one sentence. */
  readonly sentence: string;
  /** The value of a colour token on white paper. @example '--bar' // '#74819f' */
  readonly colour: (token: string) => string;
}

const [margin, headHeight] = [16, 36];
const fonts = "'Public Sans', 'Segoe UI', system-ui, Arial, sans-serif";

/** Attributes that mean something only on the screen. */
const screenOnly = / (?:class|role|tabindex|aria-[a-z]+|data-[a-z-]+|style)="[^"]*"/g;

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The chart on white paper under its title, with every colour written out and its sentence as description. */
export function standaloneSvg({ markup, width, height, title, sentence, colour }: StandaloneChart): Picture {
  const [fullWidth, fullHeight] = [width + 2 * margin, height + headHeight + margin];
  const drawing = markup
    .replaceAll(screenOnly, '')
    .replaceAll(/var\((--[a-z0-9-]+)\)/g, (_, token: string) => colour(token))
    .replace(/^<svg(?: xmlns="[^"]*")?/, `<svg x="${margin}" y="${headHeight}"`);
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${fullWidth}" height="${fullHeight}" viewBox="0 0 ${fullWidth} ${fullHeight}" font-family="${fonts}">`,
    `<title>${escaped(title)}</title><desc>${escaped(sentence)}</desc>`,
    `<rect width="100%" height="100%" fill="#ffffff"/>`,
    `<text x="${margin}" y="24" font-size="13" font-weight="600" fill="${colour('--fg')}">${escaped(title)}</text>`,
    drawing,
    '</svg>',
  ];
  return { svg: svg.join('\n'), width: fullWidth, height: fullHeight };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
