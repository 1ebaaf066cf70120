import type { HeaderLabel } from './mail-language.ts';
import { mailLanguages } from './mail-languages.ts';

/** A line that opens a header field: what the field is, in which languages the label is written so, and what stands after it. */
export interface LabelLine {
  readonly label: HeaderLabel;
  readonly tags: readonly string[];
  readonly value: string;
}

interface Known {
  readonly label: HeaderLabel;
  readonly tags: string[];
}

const labels = new Map<string, Known[]>();
/** The same by what a scanner makes of them. */
const misread = new Map<string, Known[]>();
for (const { tag, labels: own } of mailLanguages)
  for (const [label, names] of Object.entries(own) as [HeaderLabel, readonly string[]][])
    for (const name of names) addLabel(name, label, tag);

function addLabel(name: string, label: HeaderLabel, tag: string): void {
  const known = labels.get(name) ?? [];
  const same = known.find((entry) => entry.label === label);
  if (same) same.tags.push(tag);
  else known.push({ label, tags: [tag] });
  labels.set(name, known);
  if (name.length > 1) misread.set(asScanned(name), known);
}

/** Letters that scanners take for each other are one, and blanks within a word are nothing: `Frorn`, `T0`, `Sub iect`. */
function asScanned(name: string): string {
  return name.replace(/\s/g, '').replace(/rn/g, 'm').replace(/0/g, 'o').replace(/[1!|]/g, 'l').replace(/j/g, 'i');
}

/** Longest label with the marks of bold type around it. */
const longest = 34;
const labelLine = /^[*_|\s]*([\p{L}][\p{L}\d'’ /-]{0,24}?)[*_\s]*[:：;][*_\s]*(.*)$/su;

/** Reads the line as a header label, `From: ...` in any of the mail languages; bold marks and a blank before the colon are passed over. */
export function readLabel(text: string): LabelLine | undefined {
  if (!hasEarlyColon(text)) return undefined;
  const match = labelLine.exec(text);
  if (!match) return undefined;
  const name = (match[1] ?? '').toLowerCase().normalize('NFC').replace('’', "'").replace(/\s+/g, ' ');
  const known = labels.get(name) ?? misread.get(asScanned(name));
  const first = known?.[0];
  if (!known || !first) return undefined;
  return {
    label: first.label,
    tags: known.flatMap(({ tags }) => tags),
    value: (match[2] ?? '').replace(/[*_\s]+$/, ''),
  };
}

/** Nearly every line fails here, for little. */
function hasEarlyColon(text: string): boolean {
  for (let at = 0; at < text.length && at <= longest; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3a || code === 0x3b || code === 0xff1a) return at > 0;
  }
  return false;
}

const runOn =
  /\s(Sent|Date|To|Cc|CC|Bcc|Subject|Envoyé|Objet|Gesendet|Betreff|Enviado(?: el)?|Asunto|Inviato|Oggetto|Verzonden|Onderwerp)\s?:\s/g;

/**
 * The fields of one line: mostly one; several where a release was flattened (`From: A Sent: B To: C Subject: D`). Only a line that
 * begins with a sender or a date is looked through for more.
 */
export function readLabels(text: string): readonly LabelLine[] {
  const first = readLabel(text);
  if (!first) return [];
  if (first.label !== 'from' && first.label !== 'sent') return [first];
  const cuts = [...text.matchAll(runOn)].map(({ index }) => index);
  if (cuts.length < 2) return [first];
  return [0, ...cuts].flatMap((start, at) => readLabel(text.slice(start, cuts[at]).trim()) ?? []);
}
