import { type PDFDict, PDFRawStream } from 'pdf-lib';
import { type Operand, type Operation, operationsOf } from './content-tokens.ts';
import { identity, type Matrix, placed, product } from './matrix.ts';
import { Bounds, type PaintedBox } from './painted-box.ts';
import { finding, type PdfFinding } from './pdf-finding.ts';
import { dictAt, elementsAt, entry, latin1Of, nameAt, numberAt, objectOf, rawAt, textAt } from './pdf-reading.ts';
import { type ReadFont, readFont, utf16Text } from './read-font.ts';

type Section =
  | { readonly kind: 'artifact' }
  | { readonly kind: 'marked'; readonly identifier: number | undefined; readonly actualText: string | undefined }
  /** A tag without an identifier belongs to whatever it stands in. */
  | { readonly kind: 'loose' };

interface GraphicsState {
  readonly ctm: Matrix;
  readonly font: ReadFont | undefined;
  readonly size: number;
  readonly charSpace: number;
  readonly wordSpace: number;
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
}

/** What an operator does with its numbers, or with all that it is given. */
type Change = (numbers: readonly number[], operands: readonly Operand[]) => void;

const textOperators = new Set(['Tj', 'TJ', "'", '"']);
const pathPaint = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const otherPaint = new Set(['sh', 'EI']);
// A mark hangs over its letter, and may hang over the margin or a neighbour with it; the others are not seen at all.
const takesNoRoom = /^[ \p{M}\p{Default_Ignorable_Code_Point}]/u;
// A form within a form, and so on: deeper is a loop.
const deepestForm = 12;

/** Runs a content stream as far as tags, text and positions go (ISO 32000-1, 8, 9 and 14.6). */
export class ContentReader {
  readonly #page: number;
  readonly #marked = new Map<number, string>();
  readonly #artifactLines: string[] = [];
  readonly #boxes: PaintedBox[] = [];
  readonly #fonts = new Map<string, ReadFont>();
  readonly #findings: PdfFinding[] = [];
  readonly #sections: Section[] = [];
  readonly #saved: GraphicsState[] = [];
  #resources: PDFDict | undefined;
  #formDepth = 0;
  #state: GraphicsState = {
    ctm: identity,
    font: undefined,
    size: 0,
    charSpace: 0,
    wordSpace: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  };
  #textMatrix: Matrix = identity;
  #lineMatrix: Matrix = identity;
  #path = new Bounds();
  /** Of the visible text of the text object. */
  #line = new Bounds();
  #artifactLine: string | undefined;

  // Operators that paint nothing, or paint by another stream.
  readonly #others: ReadonlyMap<string, Change> = new Map<string, Change>([
    ['BDC', (_, operands) => this.#begin(operands)],
    ['BMC', (_, operands) => this.#begin(operands)],
    ['EMC', () => this.#end()],
    ['Do', (_, [object]) => this.#paintObject(object)],
    ['q', () => this.#saved.push(this.#state)],
    ['Q', () => this.#change(this.#saved.pop() ?? {})],
    ['cm', (numbers) => this.#change({ ctm: product(matrixOf(numbers), this.#state.ctm) })],
    ['BT', () => this.#beginText()],
    ['ET', () => this.#endLine()],
    ['Tf', (_, operands) => this.#setFont(operands)],
    ['Tm', (numbers) => this.#setLine(matrixOf(numbers))],
    ['Td', ([x = 0, y = 0]) => this.#move(x, y)],
    ['TD', ([x = 0, y = 0]) => this.#moveAndLead(x, y)],
    ['T*', () => this.#move(0, -this.#state.leading)],
    ['TL', ([leading = 0]) => this.#change({ leading })],
    ['Tc', ([charSpace = 0]) => this.#change({ charSpace })],
    ['Tw', ([wordSpace = 0]) => this.#change({ wordSpace })],
    ['Tz', ([percent = 100]) => this.#change({ stretch: percent / 100 })],
    ['Ts', ([rise = 0]) => this.#change({ rise })],
    ['n', () => this.#dropPath()],
    ['re', ([x = 0, y = 0, width = 0, height = 0]) => this.#extendPath([x, y, x + width, y + height])],
    ...['m', 'l', 'c', 'v', 'y'].map((operator): [string, Change] => [
      operator,
      (numbers) => this.#extendPath(numbers),
    ]),
  ]);

  constructor(page: number, resources: PDFDict | undefined) {
    this.#page = page;
    this.#resources = resources;
  }

  run({ operator, operands }: Operation): void {
    if (textOperators.has(operator)) this.#showText(operator, operands);
    else if (pathPaint.has(operator)) this.#paintPath(operator);
    else if (otherPaint.has(operator)) this.#needOwner(operator);
    else this.#others.get(operator)?.(operands.map(numberOf), operands);
  }

  finish() {
    if (this.#sections.length > 0) this.#report('content.unbalanced', 'A marked-content sequence is not closed.');
    return {
      marked: this.#marked,
      artifactLines: this.#artifactLines,
      boxes: this.#boxes,
      fonts: this.#fonts,
      findings: this.#findings,
    };
  }

  #change(change: Partial<GraphicsState>): void {
    this.#state = { ...this.#state, ...change };
  }

  #beginText(): void {
    this.#line = new Bounds();
    this.#textMatrix = identity;
    this.#lineMatrix = identity;
  }

  #extendPath(places: readonly number[]): void {
    for (let at = 0; at + 1 < places.length; at += 2)
      this.#path.add(placed(this.#state.ctm, places[at] ?? 0, places[at + 1] ?? 0));
  }

  #report(code: string, message: string, object?: string): void {
    this.#findings.push(finding(code, message, { page: this.#page, object }));
  }

  /** The tag or artifact that content belongs to now. */
  #owner(): Section | undefined {
    return this.#sections.findLast((section) => section.kind !== 'loose');
  }

  #mark(): number | undefined {
    const owner = this.#owner();
    return owner?.kind === 'marked' ? owner.identifier : undefined;
  }

  #needOwner(operator: string): void {
    if (!this.#owner())
      this.#report('content.untagged', `The operator ${operator} paints outside of a tag or an artifact.`);
  }

  #begin([tag, properties]: readonly Operand[]): void {
    const { identifier, actualText } = this.#properties(properties);
    const isArtifact = tag?.kind === 'name' && tag.value === 'Artifact';
    if ((isArtifact || identifier !== undefined) && this.#owner())
      this.#report('content.nested', 'A tag or an artifact begins inside of another.');
    if (isArtifact) this.#sections.push({ kind: 'artifact' });
    else if (identifier === undefined) this.#sections.push({ kind: 'loose' });
    // The marks within a form are those of its own stream.
    else if (this.#formDepth > 0) this.#sections.push({ kind: 'marked', identifier: undefined, actualText });
    else {
      if (this.#marked.has(identifier)) this.#report('content.duplicateMark', `The mark ${identifier} is used twice.`);
      else this.#marked.set(identifier, '');
      this.#sections.push({ kind: 'marked', identifier, actualText });
      if (actualText !== undefined) this.#say(actualText);
    }
  }

  /** In place, or under a name among the resources. */
  #properties(operand: Operand | undefined): { identifier: number | undefined; actualText: string | undefined } {
    if (operand?.kind === 'name') {
      const dict = dictAt(dictAt(this.#resources, 'Properties'), operand.value);
      return { identifier: numberAt(dict, 'MCID'), actualText: textAt(dict, 'ActualText') };
    }
    const entries = operand?.kind === 'dictionary' ? operand.entries : undefined;
    const [identifier, actual] = [entries?.get('MCID'), entries?.get('ActualText')];
    return {
      identifier: identifier?.kind === 'number' ? identifier.value : undefined,
      actualText: actual?.kind === 'string' ? textOfHex(actual.hex) : undefined,
    };
  }

  #end(): void {
    if (!this.#sections.pop()) this.#report('content.unbalanced', 'A marked-content sequence ends that did not begin.');
  }

  #setFont([resource, size]: readonly Operand[]): void {
    const key = resource?.kind === 'name' ? resource.value : '';
    const fonts = dictAt(this.#resources, 'Font');
    const dict = dictAt(fonts, key);
    const object = fonts && objectOf(rawAt(fonts, key));
    // A name means another font in another form.
    const place = object ?? `${this.#formDepth} ${key}`;
    const font = this.#fonts.get(place) ?? (dict ? readFont(dict, object) : undefined);
    if (font) this.#fonts.set(place, font);
    else this.#report('font.missing', `The font ${key} is not among the resources.`);
    this.#state = { ...this.#state, font, size: numberOf(size) };
  }

  #move(x: number, y: number): void {
    this.#setLine(product([1, 0, 0, 1, x, y], this.#lineMatrix));
  }

  #moveAndLead(x: number, y: number): void {
    this.#change({ leading: -y });
    this.#move(x, y);
  }

  #setLine(matrix: Matrix): void {
    this.#lineMatrix = matrix;
    this.#textMatrix = matrix;
  }

  #dropPath(): void {
    this.#path = new Bounds();
  }

  #showText(operator: string, operands: readonly Operand[]): void {
    this.#needOwner(operator);
    if (operator === '"') {
      const [wordSpace = 0, charSpace = 0] = operands.map(numberOf);
      this.#state = { ...this.#state, wordSpace, charSpace };
    }
    if (operator === "'" || operator === '"') this.#move(0, -this.#state.leading);
    const shown = operands.at(-1);
    for (const element of shown?.kind === 'array' ? shown.elements : shown ? [shown] : []) {
      if (element.kind === 'number') this.#advance((-element.value * this.#state.size) / 1000);
      else if (element.kind === 'string') this.#showCodes(element.hex);
    }
  }

  #advance(distance: number): void {
    const [a, b, c, d, e, f] = this.#textMatrix;
    const x = distance * this.#state.stretch;
    this.#textMatrix = [a, b, c, d, a * x + e, b * x + f];
  }

  #showCodes(hex: string): void {
    const { font, size, rise, ctm } = this.#state;
    const digits = font?.digits ?? 2;
    const owner = this.#owner();
    const isExplained = owner?.kind === 'marked' && owner.actualText !== undefined;
    let spoken = '';
    for (let at = 0; at < hex.length; at += digits) {
      const code = hex.slice(at, at + digits);
      const unicode = this.#unicodeOf(font, code);
      spoken += unicode;
      const number = Number.parseInt(code, 16);
      const width = font?.widths.get(number) ?? font?.defaultWidth ?? 0;
      const spaces = this.#state.charSpace + (digits === 2 && number === 32 ? this.#state.wordSpace : 0);
      const advance = (width * size) / 1000;
      if (!takesNoRoom.test(unicode)) {
        const whole = product(this.#textMatrix, ctm);
        // From the descenders to the height of most letters: enough to tell whether two lines touch.
        this.#line.add(placed(whole, 0, rise - 0.2 * size));
        this.#line.add(placed(whole, advance * this.#state.stretch, rise + 0.6 * size));
      }
      this.#advance(advance + spaces);
    }
    if (!isExplained) this.#say(spoken);
  }

  #unicodeOf(font: ReadFont | undefined, code: string): string {
    const unicode = font?.unicode.get(code);
    const name = font?.baseFont ?? '';
    if (code === '0000') this.#report('font.notdef', `A glyph of the font ${name} is .notdef.`, font?.object);
    else if (unicode !== undefined && forbidden.test(unicode))
      this.#report('font.badUnicode', `The code ${code} of the font ${name} says no character.`, font?.object);
    else if (!unicode && !font?.hasKnownEncoding)
      this.#report('font.noUnicode', `The code ${code} of the font ${name} has no Unicode text.`, font?.object);
    return unicode ?? (font?.hasKnownEncoding ? String.fromCharCode(Number.parseInt(code, 16)) : '');
  }

  #say(text: string): void {
    const owner = this.#owner();
    if (owner?.kind === 'marked') {
      if (owner.identifier !== undefined)
        this.#marked.set(owner.identifier, (this.#marked.get(owner.identifier) ?? '') + text);
    } else this.#artifactLine = (this.#artifactLine ?? '') + text;
  }

  #endLine(): void {
    if (this.#artifactLine !== undefined) this.#artifactLines.push(this.#artifactLine);
    this.#artifactLine = undefined;
    if (!this.#line.isEmpty) this.#boxes.push(this.#line.box('text', this.#mark()));
    this.#line = new Bounds();
  }

  #paintPath(operator: string): void {
    this.#needOwner(operator);
    if (!this.#path.isEmpty) this.#boxes.push(this.#path.box('shape', this.#mark()));
    this.#path = new Bounds();
  }

  /** A picture, or a form, which is content of its own. */
  #paintObject(operand: Operand | undefined): void {
    const key = operand?.kind === 'name' ? operand.value : '';
    const stream = entry(dictAt(this.#resources, 'XObject'), key);
    if (!(stream instanceof PDFRawStream) || nameAt(stream.dict, 'Subtype') !== 'Form') {
      this.#needOwner('Do');
      const corners = new Bounds();
      corners.add(placed(this.#state.ctm, 0, 0));
      corners.add(placed(this.#state.ctm, 1, 1));
      this.#boxes.push(corners.box('shape', this.#mark()));
      return;
    }
    if (this.#formDepth >= deepestForm) return;
    const [resources, state] = [this.#resources, this.#state];
    this.#resources = dictAt(stream.dict, 'Resources') ?? resources;
    const matrix = elementsAt(stream.dict, 'Matrix').map((value) => Number(String(value)));
    if (matrix.length === 6) this.#state = { ...state, ctm: product(matrixOf(matrix), state.ctm) };
    this.#formDepth += 1;
    for (const operation of operationsOf(latin1Of(stream))) this.run(operation);
    this.#formDepth -= 1;
    [this.#resources, this.#state] = [resources, state];
  }
}

// Values that a ToUnicode map must not hold (PDF/A-2a, 6.2.11.7.2).
const forbidden = /[\0\ufeff\ufffe]/;

/** A text string: UTF-16 behind its mark, or one byte a character. */
function textOfHex(hex: string): string {
  return hex.startsWith('FEFF') ? utf16Text(hex.slice(4)) : Buffer.from(hex, 'hex').toString('latin1');
}

function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

function numberOf(operand: Operand | undefined): number {
  return operand?.kind === 'number' ? operand.value : 0;
}
