import type { LetterMeta } from '../../shared/letters/letter-document.ts';

export const creatorTool = 'Records Workbench';
export const producer = 'Records Workbench (pdf-lib, fontkit)';

/** PDF/A-2, or PDF/A-3, which alone may carry files of any kind. */
export type ArchivalPart = 2 | 3;

/** The XMP packet of a letter that claims PDF/A-2a or 3a and PDF/UA-1 (ISO 16684-1; ISO 19005-2, 6.6; ISO 14289-1, 5). */
export function xmpPacket(meta: LetterMeta, part: ArchivalPart): string {
  // Info keeps whole seconds, and the two must agree.
  const moment = `${meta.created.slice(0, 19)}Z`;
  const properties = [
    description('dc="http://purl.org/dc/elements/1.1/"', [
      '<dc:format>application/pdf</dc:format>',
      `<dc:identifier>${escaped(meta.id)}</dc:identifier>`,
      `<dc:title>${inDefaultLanguage(meta.title)}</dc:title>`,
      `<dc:creator><rdf:Seq><rdf:li>${escaped(meta.author)}</rdf:li></rdf:Seq></dc:creator>`,
      `<dc:description>${inDefaultLanguage(meta.subject)}</dc:description>`,
      `<dc:language><rdf:Bag><rdf:li>${escaped(meta.lang)}</rdf:li></rdf:Bag></dc:language>`,
    ]),
    description('xmp="http://ns.adobe.com/xap/1.0/"', [
      `<xmp:CreatorTool>${creatorTool}</xmp:CreatorTool>`,
      ...['CreateDate', 'ModifyDate', 'MetadataDate'].map((property) => `<xmp:${property}>${moment}</xmp:${property}>`),
    ]),
    description('pdf="http://ns.adobe.com/pdf/1.3/"', [`<pdf:Producer>${producer}</pdf:Producer>`]),
    description('pdfaid="http://www.aiim.org/pdfa/ns/id/"', [
      `<pdfaid:part>${part}</pdfaid:part>`,
      '<pdfaid:conformance>A</pdfaid:conformance>',
    ]),
    description('pdfuaid="http://www.aiim.org/pdfua/ns/id/"', ['<pdfuaid:part>1</pdfuaid:part>']),
    extensionSchema,
  ];
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...properties,
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n');
}

function description(namespace: string, properties: readonly string[]): string {
  return `<rdf:Description rdf:about="" xmlns:${namespace}>${properties.join('')}</rdf:Description>`;
}

function inDefaultLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

// PDF/A-2 wants a property outside its own schemas described in the file (6.6.2.3.3); pdfuaid:part is such a one.
const extensionSchema =
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"' +
  ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">' +
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">' +
  '<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>' +
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">' +
  '<pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '<pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>';
