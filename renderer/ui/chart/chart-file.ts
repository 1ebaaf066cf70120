/** Draws a chart of the page into the bytes of a file. */
import { type Picture, standaloneSvg } from './standalone-svg.ts';

export type PictureType = 'svg' | 'png';

export interface ChartFile {
  /** Suggested to the officer, with its ending. @example 'aging-2022-04-04.svg' */
  readonly name: string;
  readonly type: PictureType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface ChartWords {
  readonly title: string;
  readonly sentence: string;
}

/** Pixels of the picture for one of the screen. */
const pixelRatio = 2;

/** Throws where the browser cannot draw the picture, which is a bug: it is made of our own markup. */
export async function chartFile(
  svg: SVGSVGElement,
  words: ChartWords,
  name: string,
  type: PictureType,
): Promise<ChartFile> {
  const picture = pictureOf(svg, words);
  const bytes = type === 'svg' ? new TextEncoder().encode(picture.svg) : await pngOf(picture);
  return { name: `${name}.${type}`, type, bytes };
}

function pictureOf(svg: SVGSVGElement, words: ChartWords): Picture {
  const paper = document.createElement('div');
  paper.className = 'paper-colours';
  document.body.append(paper);
  try {
    const style = getComputedStyle(paper);
    return standaloneSvg({
      ...words,
      markup: new XMLSerializer().serializeToString(svg),
      width: Number(svg.getAttribute('width')),
      height: Number(svg.getAttribute('height')),
      colour: (token) => style.getPropertyValue(token).trim(),
    });
  } finally {
    paper.remove();
  }
}

async function pngOf({ svg, width, height }: Picture): Promise<Uint8Array<ArrayBuffer>> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = new OffscreenCanvas(width * pixelRatio, height * pixelRatio);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('The page gave no canvas to draw a chart on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}
