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
    ['', 'empty'],
    ['From here on we keep it.\nReally.\n', 'notMail'],
    ['just text\nno header\n', 'notMail'],
    ['Dear: all\n\nFrom: not a header\n', 'notMail'],
    ['\x00\x01\x02', 'notMail'],
    ['%PDF-1.7', 'unsupportedFormat'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'unsupportedFormat'],
    ['!BDN....', 'unsupportedFormat'],
  ])('refuses %j: %s', (text, code) => {
    expect(recogniseFormat(bytes(text))).toMatchObject({ code });
  });
});
