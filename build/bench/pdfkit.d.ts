/** The part of pdfkit 0.20 that the bench calls; it ships no types. */
declare module 'pdfkit' {
  import type { EventEmitter } from 'node:events';
  import type { Font } from 'fontkit';

  interface EmbeddedFont {
    readonly font: Font;
    readonly constructor: new (document: PDFDocument, font: Font, id: string) => EmbeddedFont;
  }

  // biome-ignore lint/style/noDefaultExport: pdfkit's own form
  export default class PDFDocument extends EventEmitter {
    constructor(options?: { size?: string; margin?: number });
    font(source: string): this;
    fontSize(points: number): this;
    text(text: string, options?: { paragraphGap?: number }): this;
    table(options: {
      defaultStyle?: { border?: number; padding?: number };
      columnStyles?: readonly number[];
      data: readonly (readonly string[])[];
    }): this;
    end(): void;
    _font: EmbeddedFont;
    _fontFamilies: Record<string, EmbeddedFont>;
    _fontCount: number;
  }
}
