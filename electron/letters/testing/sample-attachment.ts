import type { Attachment } from '../attachment.ts';

export const sampleAttachment: Attachment = {
  name: 'evidence-manifest.csv',
  mime: 'text/csv',
  bytes: new TextEncoder().encode('evidence,sha256\r\nE-00001,00\r\n'),
  description: 'Manifest of the evidence for this letter, with hashes',
  relationship: 'Data',
};
