import { expect, it } from 'vitest';
import type { EvidenceId } from '../../shared/domain/ids.ts';
import { told } from '../../shared/domain/testing/told.ts';
import { evidenceManifest } from './evidence-manifest.ts';

const sha256 = '3fa4b2c19d'.padEnd(64, '0');
const other = '5ea4b2c19d'.padEnd(64, '0');
const [dated, undated] = ['E-3fa4b2c19d', 'E-5ea4b2c19d'] as [EvidenceId, EvidenceId];
const state = told(
  { intent: 'AddOffice', office: 'ENTSD', name: 'Networks', effective: '2021-01-04' },
  {
    intent: 'ImportEvidence',
    import: 'I-1',
    originals: [
      { sha256, size: 12, format: 'eml', dated: '2022-02-01' },
      { sha256: other, size: 7, format: 'document' },
    ],
    links: [{ subject: { kind: 'office', id: 'ENTSD' }, role: 'supports' }],
  },
);
const manifest = (titleOf: (id: EvidenceId) => string | undefined = () => undefined) =>
  evidenceManifest({ letter: 'L-1/a', state, enclosures: [undated, dated, 'E-00000000aa' as EvidenceId], titleOf });
const textOf = (bytes: Uint8Array | undefined) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

it('numbers what is enclosed in the order of the letter, by its bytes', () => {
  const [csv, json] = manifest((id) => (id === dated ? '=SUM(A1) "memo", signed' : undefined));
  expect([csv?.name, json?.name]).toEqual(['L-1_a-enclosures.csv', 'L-1_a-enclosures.json']);
  const { enclosures } = JSON.parse(textOf(json?.bytes));
  expect(enclosures).toMatchObject([
    { number: 1, evidence: undated, sha256: other, bytes: 7, format: 'document', about: ['ENTSD'] },
    { number: 2, evidence: dated, sha256, bytes: 12, date: '2022-02-01', title: '=SUM(A1) "memo", signed' },
  ]);
  expect(enclosures[0]).not.toHaveProperty('date');
  const lines = textOf(csv?.bytes).split('\r\n');
  expect(lines[1]).toBe(`1,${undated},${other},7,document,,,ENTSD`);
  expect(lines[2]).toMatch(
    new RegExp(`^2,${dated},${sha256},12,eml,2022-02-01,"'=SUM\\(A1\\) ""memo"", signed",ENTSD$`),
  );
});

it('gives the same bytes twice', () => {
  expect(manifest()).toEqual(manifest());
});
