import { describe, expect, it } from 'vitest';
import { headLength, recogniseFormat } from './mail-format.ts';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('recogniseFormat', () => {
  it.each([
    ['From: a@example.gov\r\nSubject: x\r\n\r\nbody', 'eml'],
    ['X-Anything: first\nReceived: from b\n\nbody', 'eml'],
    ['\xef\xbb\xbfSubject: x\n\n', 'eml'],
    [`X-Long: ${'a '.repeat(headLength)}`.slice(0, headLength), 'eml'],
    ['From a@example.gov Fri Feb 18 14:03:00 2022\nSubject: x\n\n', 'mbox'],
    ['\nFrom - Fri Feb 18 14:03:00 2022\r\nSubject: x\r\n\r\n', 'mbox'],
    ['From nobody\nSubject: x\n\n', 'mbox'],
  ])('takes %j for %s', (text, format) => {
    expect(recogniseFormat(bytes(text))).toEqual({ format });
  });

  it.each([
    ['3\nSubject: x\n\n<?xml?>', 'emlx'],
    ['Content-Type: multipart/related; boundary=b\nSubject: A page\n\n', 'mhtml'],
    ['\x78\x9f\x3e\x22\x01\x00', 'tnef'],
    ['!BDN....', 'pst'],
    [`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....${[...'__substg1.0_0037001F'].join('\0')}`, 'msg'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....W\0o\0r\0d\0', 'document'],
    ['%PDF-1.7', 'pdf'],
    ['a few bytes\n%PDF-1.7', 'pdf'],
    ['Subject: x\n\nThe file begins with %PDF-1.7', 'eml'],
    ['\xff\xfeS\0u\0b\0j\0e\0c\0t\0:\0 \0x\0\n\0\n\0', 'eml'],
    ['From here on we keep it.\nReally.\n', 'text'],
    ['just text\nno header\n', 'text'],
    ['Dear: all\n\nFrom: not a header\n', 'text'],
    ['\x00\x01\x02', 'document'],
    ['PK\x03\x04....[Content_Types].xml....word/document.xml', 'document'],
    ['\x89PNG\r\n\x1a\n', 'document'],
  ])('takes %j for %s, too', (text, format) => {
    expect(recogniseFormat(bytes(text))).toEqual({ format });
  });

  it('opens archives, and refuses what is empty', () => {
    expect(recogniseFormat(bytes('PK\x03\x04....release/one.eml'))).toEqual({ archive: 'zip' });
    expect(recogniseFormat(bytes(''))).toEqual({ code: 'empty' });
  });
});
