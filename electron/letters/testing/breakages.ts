import { decodePDFRawStream, PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

/** Damages a good letter in one way; `code` is the finding that must follow. */
export interface Breakage {
  readonly name: string;
  readonly code: string;
  readonly damage: (pdf: PDFDocument) => void;
}

/** Every way of breaking a letter that the checks are meant to see. */
export const breakages: readonly Breakage[] = [
  breakage('no structure tree', 'tree.missing', (pdf) => pdf.catalog.delete(key('StructTreeRoot'))),
  breakage('not marked as tagged', 'catalog.notMarked', (pdf) =>
    pdf.catalog.set(key('MarkInfo'), pdf.context.obj({ Marked: false })),
  ),
  breakage('tags called suspect', 'catalog.suspects', (pdf) =>
    pdf.catalog.set(key('MarkInfo'), pdf.context.obj({ Marked: true, Suspects: true })),
  ),
  breakage('no language', 'catalog.noLanguage', (pdf) => pdf.catalog.delete(key('Lang'))),
  breakage('file name in the title bar', 'catalog.noTitleBar', (pdf) => pdf.catalog.delete(key('ViewerPreferences'))),
  breakage('no bookmarks', 'catalog.noOutline', (pdf) => pdf.catalog.delete(key('Outlines'))),
  breakage('no output intent', 'catalog.noOutputIntent', (pdf) => pdf.catalog.delete(key('OutputIntents'))),
  breakage('an action on opening', 'catalog.script', (pdf) =>
    pdf.catalog.set(key('OpenAction'), pdf.context.obj({ S: 'JavaScript' })),
  ),
  breakage('no XMP', 'metadata.missing', (pdf) => pdf.catalog.delete(key('Metadata'))),
  breakage('another title in Info', 'metadata.differs', (pdf) => pdf.setTitle('Another letter')),
  breakage('another date in Info', 'metadata.differs', (pdf) => pdf.setCreationDate(new Date(0))),
  breakage('no claim of PDF/UA', 'metadata.noAccessibilityClaim', (pdf) =>
    editMetadata(pdf, '<pdfuaid:part>1<', '<pdfuaid:part>2<'),
  ),
  breakage('a claim of PDF/A-2b only', 'metadata.noArchivalClaim', (pdf) =>
    editMetadata(pdf, 'conformance>A<', 'conformance>B<'),
  ),
  breakage('no tab order', 'page.noTabOrder', (pdf) => pdf.getPage(1).node.delete(key('Tabs'))),
  breakage('a page outside the parent tree', 'tree.noWayBack', (pdf) =>
    pdf.getPage(1).node.delete(key('StructParents')),
  ),
  breakage('no parent tree', 'tree.noWayBack', (pdf) =>
    pdf.catalog.lookup(key('StructTreeRoot'), PDFDict).delete(key('ParentTree')),
  ),
  breakage('a paragraph without a tag', 'content.untagged', (pdf) =>
    edit(pdf, 1, /\/P <<\/MCID \d+>> BDC\n([\s\S]*?)\nEMC/, '$1'),
  ),
  breakage('a paragraph made an artifact', 'tree.badMark', (pdf) =>
    edit(pdf, 1, /\/P <<\/MCID \d+>> BDC/, '/Artifact BMC'),
  ),
  breakage('a footer that is no artifact', 'content.untagged', (pdf) =>
    edit(pdf, 1, /\/Artifact <<\/Type \/Pagination \/Subtype \/Footer>> BDC\n([\s\S]*?)\nEMC/, '$1'),
  ),
  breakage('a mark used twice', 'content.duplicateMark', (pdf) => edit(pdf, 1, /MCID 1>>/, 'MCID 0>>')),
  breakage('a tag that does not end', 'content.unbalanced', (pdf) => edit(pdf, 1, /EMC$/, '')),
  breakage('a tag inside of a tag', 'content.nested', (pdf) =>
    edit(pdf, 1, /(\/P <<\/MCID \d+>> BDC)/, '$1 /P <</MCID 999>> BDC EMC'),
  ),
  breakage('a tag in no element', 'tree.orphan', (pdf) => edit(pdf, 1, /$/, '\n/P <</MCID 999>> BDC EMC')),
  breakage('an element without content', 'tree.empty', (pdf) => first(pdf, 'P').delete(key('K'))),
  breakage('a table left out of the tree', 'tree.orphan', (pdf) =>
    kidsOfDocument(pdf).remove(indexInDocument(pdf, 'Table')),
  ),
  breakage('an element in the tree twice', 'tree.twice', (pdf) => kidsOfDocument(pdf).push(kidsOfDocument(pdf).get(0))),
  breakage('an element with a wrong parent', 'tree.wrongParent', (pdf) =>
    first(pdf, 'P').set(key('P'), found(pdf.catalog.get(key('StructTreeRoot')))),
  ),
  breakage('two paragraphs changed in order', 'text.differs', swapFirstTwo),
  breakage('a heading of the wrong level', 'heading.skipped', (pdf) => first(pdf, 'H2').set(key('S'), key('H3'))),
  breakage('a made-up type', 'tree.unknownType', (pdf) => first(pdf, 'P').set(key('S'), key('Paragraph'))),
  breakage('a header cell without scope', 'table.noScope', (pdf) => first(pdf, 'TH').delete(key('A'))),
  breakage('a cell that is a paragraph', 'tree.misplaced', (pdf) => first(pdf, 'TD').set(key('S'), key('P'))),
  breakage('a row with a cell too few', 'table.uneven', (pdf) => last(pdf, 'TR').lookup(key('K'), PDFArray).remove(2)),
  breakage('two cells changed in place', 'text.differs', swapCells),
  breakage('a list item without its label', 'list.noLabel', (pdf) =>
    first(pdf, 'LI').lookup(key('K'), PDFArray).remove(0),
  ),
  breakage('a list without numbering', 'list.noNumbering', (pdf) => first(pdf, 'L').delete(key('A'))),
  breakage('a link that says nothing', 'annotation.noContents', (pdf) =>
    firstWith(pdf, 'Subtype', 'Link').delete(key('Contents')),
  ),
  breakage('a link that is hidden', 'annotation.unprinted', (pdf) =>
    firstWith(pdf, 'Subtype', 'Link').set(key('F'), pdf.context.obj(2)),
  ),
  breakage('a link that leads nowhere', 'annotation.noTarget', (pdf) =>
    firstWith(pdf, 'Subtype', 'Link').delete(key('A')),
  ),
  breakage('a link that leads back to nothing', 'annotation.noWayBack', (pdf) =>
    firstWith(pdf, 'Subtype', 'Link').delete(key('StructParent')),
  ),
  breakage('a link without its annotation', 'link.noAnnotation', (pdf) => dropLinkReference(pdf)),
  breakage('a font without Unicode', 'font.noUnicode', (pdf) =>
    firstWith(pdf, 'Subtype', 'Type0').delete(key('ToUnicode')),
  ),
  breakage('a font that says another letter', 'text.differs', misreadLetters),
  breakage('a font not embedded', 'font.notEmbedded', (pdf) =>
    firstWith(pdf, 'Type', 'FontDescriptor').delete(key('FontFile2')),
  ),
  breakage('a font without a subset name', 'font.notSubset', (pdf) =>
    firstWith(pdf, 'Subtype', 'Type0').set(key('BaseFont'), key('PublicSans')),
  ),
  breakage('a glyph that is none', 'font.notdef', (pdf) => edit(pdf, 1, /\[<[0-9A-F]{4}/, '[<0000')),
  breakage('a page without its number', 'page.noNumber', (pdf) =>
    edit(pdf, 2, /BT [^\n]*ET(?=\n[^\n]*BT [^\n]*ET\nEMC$)/, ''),
  ),
  breakage('a page without its upper banner', 'page.noBanner', (pdf) => edit(pdf, 2, /(Header>> BDC\n)[^\n]*\n/, '$1')),
  breakage('a page of a draft that does not say so', 'page.notMarkedDraft', (pdf) =>
    edit(pdf, 2, /(Header>> BDC\n[^\n]*\n)[^\n]*\n/, '$1'),
  ),
  breakage('a line in the margin', 'page.outsideMargins', (pdf) =>
    edit(pdf, 1, /(\/P <<\/MCID \d+>> BDC\n[^\n]*BT 1 0 0 1 )72 /, '$1672 '),
  ),
  breakage('two lines on one', 'page.overlap', (pdf) =>
    edit(pdf, 0, /(Tm [^\n]*\n(?:[^\n]*\n)?BT 1 0 0 1 72 )([\d.]+)( Tm [^\n]*\nBT 1 0 0 1 72 )([\d.]+)/, '$1$2$3$2'),
  ),
];

function breakage(name: string, code: string, damage: (pdf: PDFDocument) => void): Breakage {
  return { name, code, damage };
}

function key(name: string): PDFName {
  return PDFName.of(name);
}

function dictionaries(pdf: PDFDocument): PDFDict[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
}

function elements(pdf: PDFDocument, type: string): PDFDict[] {
  return dictionaries(pdf).filter(
    (dict) => dict.get(key('Type')) === key('StructElem') && dict.get(key('S')) === key(type),
  );
}

function first(pdf: PDFDocument, type: string): PDFDict {
  return found(elements(pdf, type)[0]);
}

function last(pdf: PDFDocument, type: string): PDFDict {
  return found(elements(pdf, type).at(-1));
}

function firstWith(pdf: PDFDocument, entry: string, value: string): PDFDict {
  return found(dictionaries(pdf).find((dict) => dict.get(key(entry)) === key(value)));
}

function found<T>(object: T | undefined): T {
  if (object === undefined) throw new Error('the letter has nothing to damage here');
  return object;
}

function kidsOfDocument(pdf: PDFDocument): PDFArray {
  return first(pdf, 'Document').lookup(key('K'), PDFArray);
}

function indexInDocument(pdf: PDFDocument, type: string): number {
  const kids = kidsOfDocument(pdf);
  return kids.asArray().findIndex((_, index) => kids.lookup(index, PDFDict).get(key('S')) === key(type));
}

function swapFirstTwo(pdf: PDFDocument): void {
  swap(kidsOfDocument(pdf), 2, 3);
}

function swapCells(pdf: PDFDocument): void {
  swap(last(pdf, 'TR').lookup(key('K'), PDFArray), 3, 6);
}

function swap(kids: PDFArray, a: number, b: number): void {
  const kept = kids.get(a);
  kids.set(a, kids.get(b));
  kids.set(b, kept);
}

function dropLinkReference(pdf: PDFDocument): void {
  const link = first(pdf, 'Link');
  link.set(key('K'), link.lookup(key('K'), PDFArray).get(0));
}

/** Rewrites the content of a page (0-based); a pattern that does not match is a fault of the breakage itself. */
function edit(pdf: PDFDocument, page: number, pattern: RegExp, replacement: string): void {
  const { node } = pdf.getPage(page);
  const before = decoded(node.lookup(key('Contents')));
  const after = before.replace(pattern, replacement);
  if (before === after) throw new Error(`nothing on page ${page + 1} matches ${pattern}`);
  node.set(key('Contents'), pdf.context.register(pdf.context.flateStream(after)));
}

function editMetadata(pdf: PDFDocument, from: string, to: string): void {
  const xmp = decoded(pdf.catalog.lookup(key('Metadata')));
  const stream = pdf.context.stream(Buffer.from(xmp.replace(from, to), 'latin1'), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(key('Metadata'), pdf.context.register(stream));
}

function misreadLetters(pdf: PDFDocument): void {
  const font = firstWith(pdf, 'Subtype', 'Type0');
  const map = decoded(font.lookup(key('ToUnicode'))).replace(/<0065>$/m, '<0078>');
  font.set(key('ToUnicode'), pdf.context.register(pdf.context.flateStream(map)));
}

function decoded(object: unknown): string {
  if (!(object instanceof PDFRawStream)) throw new Error('not a stream');
  return Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
}
