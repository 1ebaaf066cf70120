import type { PDFDict, PDFPage } from 'pdf-lib';
import { type Operand, type Operation, operationsOf } from './content-tokens.ts';
import { finding, type PdfFinding } from './pdf-finding.ts';
import { dictAt, elementsAt, latin1Of } from './pdf-reading.ts';
import { type ReadFont, readFont, utf16Text } from './read-font.ts';

/** Where text or a rule stands: points from the page's lower left corner; trailing spaces take no room. */
export interface PaintedBox {
  readonly kind: 'text' | 'shape';
  readonly isTagged: boolean;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** A page as a reader of tags gets it. */
export interface ReadPage {
  readonly number: number;
  readonly node: PDFDict;
  /** Text by marked-content identifier. */
  readonly marked: ReadonlyMap<number, string>;
  /** Text of artifacts, a line for each text object. */
  readonly artifactLines: readonly string[];
  readonly boxes: readonly PaintedBox[];
  readonly fonts: ReadonlyMap<string, ReadFont>;
  readonly findings: readonly PdfFinding[];
}

export function readPage(page: PDFPage, number: number): ReadPage {
  const reader = new PageReader(page.node, number);
  const streams = elementsAt(page.node, 'Contents').map(latin1Of);
  for (const operation of operationsOf(streams.join('\n'))) reader.run(operation);
  return reader.finish();
}

type Section =
  | { readonly kind: 'artifact' }
  | { readonly kind: 'marked'; readonly identifier: number; readonly actualText: string | undefined }
  /** A tag without an identifier belongs to whatever it stands in. */
  | { readonly kind: 'loose' };

const paintingOperators = new Set([
  'Tj',
  'TJ',
  "'",
  '"',
  'f',
  'F',
  'f*',
  'B',
  'B*',
  'b',
  'b*',
  'S',
  's',
  'sh',
  'Do',
  'EI',
]);

const isMark = /^\p{M}/u;

/** Runs a content stream as far as tags, text and positions go. */
class PageReader {
  readonly #node: PDFDict;
  readonly #number: number;
  readonly #marked = new Map<number, string>();
  readonly #artifactLines: string[] = [];
  readonly #boxes: PaintedBox[] = [];
  readonly #fonts = new Map<string, ReadFont>();
  readonly #findings: PdfFinding[] = [];
  readonly #sections: Section[] = [];
  #font: ReadFont | undefined;
  #size = 0;
  #x = 0;
  #y = 0;
  /** Left edge and end of the visible text of the text object. */
  #line: { left: number; right: number; size: number } | undefined;

  constructor(node: PDFDict, number: number) {
    this.#node = node;
    this.#number = number;
  }

  run({ operator, operands }: Operation): void {
    if (paintingOperators.has(operator) && !this.#owner()) {
      this.#report('content.untagged', `The operator ${operator} paints outside of a tag or an artifact.`);
    }
    if (operator === 'BDC' || operator === 'BMC') this.#begin(operands);
    else if (operator === 'EMC') this.#end();
    else if (operator === 'BT') this.#line = undefined;
    else if (operator === 'Tf') this.#setFont(operands);
    else if (operator === 'Tm') [this.#x, this.#y] = [numberOf(operands[4]), numberOf(operands[5])];
    else if (operator === 'TJ' || operator === 'Tj') this.#show(operands[0]);
    else if (operator === 'ET') this.#endLine();
    else if (operator === 're') this.#shape(operands.map(numberOf));
  }

  finish(): ReadPage {
    if (this.#sections.length > 0) this.#report('content.unbalanced', 'A marked-content sequence is not closed.');
    return {
      number: this.#number,
      node: this.#node,
      marked: this.#marked,
      artifactLines: this.#artifactLines,
      boxes: this.#boxes,
      fonts: this.#fonts,
      findings: this.#findings,
    };
  }

  #report(code: string, message: string): void {
    this.#findings.push(finding(code, message, this.#number));
  }

  /** The tag or artifact that content belongs to now. */
  #owner(): Section | undefined {
    return this.#sections.findLast((section) => section.kind !== 'loose');
  }

  #begin([tag, properties]: readonly Operand[]): void {
    const entries = properties?.kind === 'dictionary' ? properties.entries : undefined;
    const identifier = entries?.get('MCID');
    const isArtifact = tag?.kind === 'name' && tag.value === 'Artifact';
    if ((isArtifact || identifier) && this.#owner())
      this.#report('content.nested', 'A tag or an artifact begins inside of another.');
    if (isArtifact) this.#sections.push({ kind: 'artifact' });
    else if (identifier?.kind === 'number') {
      if (this.#marked.has(identifier.value))
        this.#report('content.duplicateMark', `The mark ${identifier.value} is used twice.`);
      this.#marked.set(identifier.value, '');
      const actual = entries?.get('ActualText');
      const actualText = actual?.kind === 'string' ? utf16Text(actual.hex.slice(4)) : undefined;
      this.#sections.push({ kind: 'marked', identifier: identifier.value, actualText });
      if (actualText !== undefined) this.#say(actualText);
    } else this.#sections.push({ kind: 'loose' });
  }

  #end(): void {
    if (!this.#sections.pop()) this.#report('content.unbalanced', 'A marked-content sequence ends that did not begin.');
  }

  #setFont([resource, size]: readonly Operand[]): void {
    const key = resource?.kind === 'name' ? resource.value : '';
    this.#size = numberOf(size);
    const known = this.#fonts.get(key);
    const dict = known ? undefined : dictAt(dictAt(dictAt(this.#node, 'Resources'), 'Font'), key);
    this.#font = known ?? (dict ? readFont(dict) : undefined);
    if (this.#font) this.#fonts.set(key, this.#font);
    else this.#report('font.missing', `The font ${key} is not among the resources.`);
  }

  #show(operand: Operand | undefined): void {
    const elements = operand?.kind === 'array' ? operand.elements : operand ? [operand] : [];
    for (const element of elements) {
      if (element.kind === 'number') this.#x -= (element.value * this.#size) / 1000;
      else if (element.kind === 'string') for (const code of element.hex.match(/.{4}/g) ?? []) this.#showCode(code);
    }
  }

  #showCode(code: string): void {
    const owner = this.#owner();
    const isExplained = owner?.kind === 'marked' && owner.actualText !== undefined;
    const unicode = this.#font?.unicode.get(code);
    if (code === '0000') this.#report('font.notdef', 'A glyph is .notdef.');
    else if (!unicode) this.#report('font.noUnicode', `The code ${code} has no Unicode text.`);
    if (!isExplained) this.#say(unicode ?? '');
    const advance = ((this.#font?.widths.get(Number.parseInt(code, 16)) ?? 0) * this.#size) / 1000;
    // A mark hangs over its letter, and may hang over the margin or a neighbour with it.
    if (isMark.test(unicode ?? '')) {
      this.#x += advance;
      return;
    }
    this.#line ??= { left: this.#x, right: this.#x, size: this.#size };
    this.#line.left = Math.min(this.#line.left, this.#x);
    if (unicode !== ' ') this.#line.right = Math.max(this.#line.right, this.#x + advance);
    this.#x += advance;
  }

  #say(text: string): void {
    const owner = this.#owner();
    if (owner?.kind === 'marked') this.#marked.set(owner.identifier, (this.#marked.get(owner.identifier) ?? '') + text);
    else if (this.#artifactLine === undefined) this.#artifactLine = text;
    else this.#artifactLine += text;
  }

  #artifactLine: string | undefined;

  #endLine(): void {
    if (this.#artifactLine !== undefined) this.#artifactLines.push(this.#artifactLine);
    this.#artifactLine = undefined;
    if (!this.#line) return;
    const { left, right, size } = this.#line;
    const isTagged = this.#owner()?.kind === 'marked';
    // From the descenders to the height of most letters: enough to tell whether two lines touch.
    this.#boxes.push({ kind: 'text', isTagged, left, right, bottom: this.#y - 0.2 * size, top: this.#y + 0.6 * size });
  }

  #shape([x = 0, y = 0, width = 0, height = 0]: readonly number[]): void {
    const isTagged = this.#owner()?.kind === 'marked';
    this.#boxes.push({ kind: 'shape', isTagged, left: x, right: x + width, bottom: y, top: y + height });
  }
}

function numberOf(operand: Operand | undefined): number {
  return operand?.kind === 'number' ? operand.value : 0;
}
