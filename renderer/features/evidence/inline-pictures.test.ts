import { expect, it } from 'vitest';
import { contentIdOf, picturesNamed } from './inline-pictures.ts';

const attached = (contentId: string | null, size: number | null = 10) => ({
  name: null,
  mediaType: 'image/png',
  disposition: 'inline',
  contentId,
  size,
  sha256: null,
});

it('reads the id of a link as it stands in the header', () => {
  expect(contentIdOf('CID:logo%40agency.example ')).toBe('logo@agency.example');
  expect(contentIdOf('cid:100%')).toBe('100%');
  expect(contentIdOf('https://x')).toBeUndefined();
});

it('takes the pictures that the HTML names, whole and not too large', () => {
  const html = '<img src="cid:a@x"><img src=cid:d@x><td background="CID:e%40x">';
  const attachments = [attached('b@x'), attached('a@x'), attached(null), attached('d@x', 2 ** 21), attached('e@x')];
  expect(picturesNamed({ html, attachments: [...attachments, attached('a@x', null)] })).toEqual([
    { contentId: 'a@x', place: 1 },
    { contentId: 'e@x', place: 4 },
  ]);
  expect(picturesNamed({ html: null, attachments })).toEqual([]);
});

it('draws so many bytes of one message and no more', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const html = ids.map((id) => `<img src="cid:${id}">`).join('');
  expect(picturesNamed({ html, attachments: ids.map((id) => attached(id, 2 ** 20)) })).toHaveLength(4);
});
