import { decodePDFRawStream, PDFArray, PDFDict, type PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

/** Damages a good letter in one way; `code` is the finding that must follow. */
export interface Breakage {
  readonly name: string;
  readonly code: string;
  /** A final letter has a field and an attached file, a draft is marked as one. */
  readonly of: 'draft' | 'final';
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
  breakage('a script in a link', 'catalog.script', (pdf) =>
    firstWith(pdf, 'Subtype', 'Link').set(key('A'), pdf.context.obj({ S: 'JavaScript', JS: 'x' })),
  ),
  breakage('a link that starts a program', 'action.forbidden', (pdf) =>
    firstWith(pdf, 'Subtype', 'Link').set(key('A'), pdf.context.obj({ S: 'Launch', F: 'x' })),
  ),
  breakage('an XFA form', 'catalog.xfa', (pdf) => pdf.catalog.set(key('AcroForm'), pdf.context.obj({ XFA: 1 }))),
  breakage('no identifier', 'catalog.noIdentifier', (pdf) => {
    delete pdf.context.trailerInfo.ID;
  }),
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
  breakage('a second first heading', 'heading.notOneFirst', (pdf) => first(pdf, 'H2').set(key('S'), key('H1'))),
  breakage('a way back to the wrong element', 'tree.noWayBack', (pdf) => {
    const marks = parentMarks(pdf, 0);
    marks.set(0, found(marks.asArray().at(-1)));
  }),
  breakage('a way back from a mark that is not there', 'tree.strayWayBack', (pdf) => {
    const marks = parentMarks(pdf, 0);
    marks.push(marks.get(0));
  }),
  breakage('two elements made one', 'tree.notOneDocument', (pdf) => first(pdf, 'Document').set(key('S'), key('Part'))),
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
  breakage('a link whose second line is dead', 'link.deadLine', (pdf) => {
    const kids = elements(pdf, 'Link').find((link) => link.lookup(key('K'), PDFArray).size() > 2);
    found(kids).lookup(key('K'), PDFArray).remove(2);
  }),
  breakage('a link over other words', 'link.elsewhere', (pdf) =>
    firstWith(pdf, 'Subtype', 'Link').set(key('Rect'), pdf.context.obj([72, 100, 200, 112])),
  ),
  breakage('a link whose lines stand outside of it', 'annotation.badQuads', (pdf) =>
    firstWith(pdf, 'Subtype', 'Link').set(key('QuadPoints'), pdf.context.obj([0, 9, 9, 9, 0, 0, 9, 0])),
  ),
  breakage('an annotation that no element has', 'annotation.untagged', (pdf) => {
    const link = pdf.context.obj({ Type: 'Annot', Subtype: 'Link', Rect: [80, 80, 90, 90], F: 4 });
    pdf.getPage(0).node.lookup(key('Annots'), PDFArray).push(pdf.context.register(link));
  }),
  breakage('a link that its page lost', 'annotation.onNoPage', (pdf) =>
    pdf.getPage(0).node.lookup(key('Annots'), PDFArray).remove(0),
  ),
  breakage('a link said to be on another page', 'annotation.wrongPage', (pdf) =>
    first(pdf, 'Link').lookup(key('K'), PDFArray).lookup(1, PDFDict).set(key('Pg'), pdf.getPage(1).ref),
  ),
  breakage('a figure without a sentence', 'figure.noAlt', (pdf) => first(pdf, 'Figure').delete(key('Alt'))),
  breakage('a figure without its place', 'figure.noBox', (pdf) => first(pdf, 'Figure').delete(key('A'))),
  breakage('a figure whose place is too small', 'figure.noBox', (pdf) =>
    first(pdf, 'Figure').set(key('A'), pdf.context.obj({ O: 'Layout', BBox: [72, 72, 90, 90] })),
  ),
  breakage(
    'a signature field outside of a form',
    'annotation.misplaced',
    (pdf) => first(pdf, 'Form').set(key('S'), key('P')),
    'final',
  ),
  breakage('a field that says nothing', 'field.noDescription', (pdf) => field(pdf).delete(key('TU')), 'final'),
  breakage('a field without a name', 'field.noName', (pdf) => field(pdf).delete(key('T')), 'final'),
  breakage('a field without an appearance', 'field.noAppearance', (pdf) => field(pdf).delete(key('AP')), 'final'),
  breakage('a field that acts', 'field.action', (pdf) => field(pdf).set(key('AA'), pdf.context.obj({})), 'final'),
  breakage(
    'a field that is not in the structure',
    'annotation.untagged',
    (pdf) => first(pdf, 'Form').delete(key('K')),
    'final',
  ),
  breakage(
    'the look of fields left to readers',
    'catalog.needAppearances',
    (pdf) => pdf.catalog.lookup(key('AcroForm'), PDFDict).set(key('NeedAppearances'), pdf.context.obj(true)),
    'final',
  ),
  breakage(
    'an attachment in PDF/A-2',
    'attachment.notAllowed',
    (pdf) => editMetadata(pdf, 'pdfaid:part>3', 'pdfaid:part>2'),
    'final',
  ),
  breakage(
    'an attachment of no relationship',
    'attachment.noRelationship',
    (pdf) => filespec(pdf).delete(key('AFRelationship')),
    'final',
  ),
  breakage('an attachment of nothing', 'attachment.notAssociated', (pdf) => pdf.catalog.delete(key('AF')), 'final'),
  breakage(
    'an attachment that is not listed',
    'attachment.notListed',
    (pdf) => pdf.catalog.delete(key('Names')),
    'final',
  ),
  breakage(
    'an attachment without a description',
    'attachment.noDescription',
    (pdf) => filespec(pdf).delete(key('Desc')),
    'final',
  ),
  breakage('an attachment of no type', 'attachment.noType', (pdf) => embedded(pdf).delete(key('Subtype')), 'final'),
  breakage('an attachment with one name', 'attachment.noName', (pdf) => filespec(pdf).delete(key('UF')), 'final'),
  breakage(
    'an attachment that was cut',
    'attachment.wrongSize',
    (pdf) => embedded(pdf).lookup(key('Params'), PDFDict).set(key('Size'), pdf.context.obj(1)),
    'final',
  ),
  breakage(
    'an attachment without a date',
    'attachment.noDate',
    (pdf) => embedded(pdf).lookup(key('Params'), PDFDict).delete(key('ModDate')),
    'final',
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
  breakage('a font of another width', 'font.wrongWidth', (pdf) => {
    const widths = firstWith(pdf, 'Subtype', 'CIDFontType2').lookup(key('W'), PDFArray).lookup(1, PDFArray);
    widths.set(3, pdf.context.obj(10));
  }),
  breakage('a font file that is none', 'font.damaged', (pdf) =>
    firstWith(pdf, 'Type', 'FontDescriptor').set(
      key('FontFile2'),
      pdf.context.register(pdf.context.flateStream('none')),
    ),
  ),
  breakage('a font that says no character', 'font.badUnicode', (pdf) => mapLetter(pdf, 'FEFF')),
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

function breakage(
  name: string,
  code: string,
  damage: (pdf: PDFDocument) => void,
  of: Breakage['of'] = 'draft',
): Breakage {
  return { name, code, of, damage };
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
  mapLetter(pdf, '0078');
}

/** Makes the code of the letter e say something else. */
function mapLetter(pdf: PDFDocument, hex: string): void {
  const font = firstWith(pdf, 'Subtype', 'Type0');
  const map = decoded(font.lookup(key('ToUnicode'))).replace(/<0065>$/m, `<${hex}>`);
  font.set(key('ToUnicode'), pdf.context.register(pdf.context.flateStream(map)));
}

/** What the parent tree has for a page. */
function parentMarks(pdf: PDFDocument, page: number): PDFArray {
  const root = pdf.catalog.lookup(key('StructTreeRoot'), PDFDict);
  return root
    .lookup(key('ParentTree'), PDFDict)
    .lookup(key('Nums'), PDFArray)
    .lookup(2 * page + 1, PDFArray);
}

function field(pdf: PDFDocument): PDFDict {
  return firstWith(pdf, 'Subtype', 'Widget');
}

function filespec(pdf: PDFDocument): PDFDict {
  return firstWith(pdf, 'Type', 'Filespec');
}

function embedded(pdf: PDFDocument): PDFDict {
  const file = filespec(pdf).lookup(key('EF'), PDFDict).lookup(key('F'));
  if (!(file instanceof PDFRawStream)) throw new Error('not a stream');
  return file.dict;
}

function decoded(object: unknown): string {
  if (!(object instanceof PDFRawStream)) throw new Error('not a stream');
  return Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
}
