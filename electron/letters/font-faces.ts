import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';
import type { FontName } from '../../shared/letters/text-shaper.ts';
import { assetsFolder } from '../disk/assets-folder.ts';

export type FaceName = FontName | 'noto-regular' | 'noto-bold';

const files: Readonly<Record<FaceName, string>> = {
  'serif-regular': 'source-serif-4-regular.ttf',
  'serif-bold': 'source-serif-4-bold.ttf',
  'serif-italic': 'source-serif-4-italic.ttf',
  'serif-bold-italic': 'source-serif-4-bold-italic.ttf',
  'sans-regular': 'public-sans-regular.ttf',
  'sans-bold': 'public-sans-bold.ttf',
  'sans-italic': 'public-sans-italic.ttf',
  'sans-bold-italic': 'public-sans-bold-italic.ttf',
  'noto-regular': 'noto-sans-regular.ttf',
  'noto-bold': 'noto-sans-bold.ttf',
};

// Parsing costs some 10 ms a face: each is read when first needed and kept for the life of the process.
const parsed = new Map<FaceName, Font>();

/** A parsed font file of assets/fonts. Throws if the installation lacks it. */
export function fontFace(name: FaceName): Font {
  const known = parsed.get(name);
  if (known) return known;
  const font = create(readFileSync(join(assetsFolder, 'fonts', files[name])));
  if ('fonts' in font) throw new Error(`a font collection, not a font: ${files[name]}`);
  parsed.set(name, font);
  return font;
}

/**
 * The faces tried in turn for each character. Every chain ends in the same faces, so what one style can print all can.
 */
export function fallbackChain(name: FontName): readonly FaceName[] {
  const isBold = name.includes('bold');
  return [name, ...(isBold ? boldFallbacks : []), ...fallbacks].filter(
    (face, index, chain) => chain.indexOf(face) === index,
  );
}

const boldFallbacks: readonly FaceName[] = ['noto-bold', 'serif-bold'];
/** A character that is in none of these cannot be printed. */
export const fallbacks: readonly FaceName[] = ['noto-regular', 'serif-regular', 'sans-regular'];
