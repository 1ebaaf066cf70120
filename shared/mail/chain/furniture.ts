import { readLabel } from './header-label.ts';
import type { TextLine } from './text-line.ts';

/** Words of control markings: classification (E.O. 13526, ISOO 32 CFR 2001), CUI (32 CFR 2002) and their forerunners. */
const control =
  /^\W*(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|UNCLASS|CUI|CONTROLLED|CONTROLLED UNCLASSIFIED INFORMATION|FOR OFFICIAL USE ONLY|FOUO|OFFICIAL USE ONLY|SENSITIVE BUT UNCLASSIFIED|SBU|LAW ENFORCEMENT SENSITIVE|LES|PROTECTED [ABC]|NOFORN|SENSITIVE)(?:\s*(?:\/{1,2}|[-–|])\s*[A-Z][A-Z0-9 ,./-]*)?\W*$/;
/** The State Department's stamp: a control word and the number of the case on one line. */
const stamp = /^(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|RELEASE)\b.*\b(?:case|doc(?:ument)?) no\b/i;
/** Words that drafts and advice of counsel are stamped with. */
const stamped =
  /^\W*(?:DRAFT|DELIBERATIVE|PRE-?DECISIONAL|PRIVILEGED|ATTORNEY[- ]CLIENT(?: COMMUNICATION| PRIVILEGED?)?|ATTORNEY WORK PRODUCT|INTERNAL USE ONLY|DO NOT (?:RELEASE|COPY|FORWARD))(?:(?:\s*[/,;|-]+\s*|\s+)(?:AND\s+|&\s+)?[A-Z][A-Z-]*)*\W*$/;
const releaseNotice =
  /^\W*(?:RELEASED? IN (?:PART|FULL)(?:\s+B\d.*)?|PRODUCED (?:TO|BY|PURSUANT)\b.*|APPROVED FOR RELEASE\b.*|OBTAINED (?:BY|VIA|THROUGH)\b.*|WITHHELD\b.*|DUPLICATE|PAGE WITHHELD\b.*)$/;
const withheldPage =
  /^(?:page\s+\d+\s+)?(?:withheld|redacted|duplicate)\s+(?:pursuant to|in full|in its entirety|page|per)\b.{0,80}$/i;
const pageNumber =
  /^(?:[-–—[(]?\s*\d{1,5}\s*[-–—\])]?|(?:page|pages?|p\.|seite|página|pagina|pág\.)\s*\d{1,5}(?:\s*(?:of|\/|de|sur|von|di|van)\s*\d{1,5})?|\d{1,4}\s*(?:\/|of)\s*\d{1,4})$/i;
const releaseNumber =
  /^(?:[A-Z][A-Z0-9&]*[ _-]+)*(?:FOIA|FOIPA|BATES|NARA|EPIC|FL|EFOIA)\b[A-Z0-9 _#:.()/-]*\d[A-Z0-9 _#:.()/-]*$/i;
const bates = /^[A-Z]{2,}(?:[A-Z0-9]*[_ -]){0,4}\d{4,}(?:[_ -]\d+)*$/;

/** Lines that belong to the page, not to any message: banners, page numbers, release numbers. Numbers count from 1. */
export function furnitureOf(lines: readonly TextLine[]): Set<number> {
  const found = new Set<number>();
  for (const line of lines)
    if (line.text !== '' && line.text.length <= 120 && isFurniture(line.text)) found.add(line.number);
  for (const line of countedFooters(lines)) found.add(line);
  if (found.size === 0) return found;
  for (const line of banners(lines, found)) found.add(line);
  for (const line of [...found]) if (isLoneNumber(lines, line, found)) found.delete(line);
  return found;
}

/** Whether a line by itself is page furniture. */
function isFurniture(text: string): boolean {
  if (pageNumber.test(text)) return true;
  const code = text.charCodeAt(0);
  if (code >= 0x61 && code <= 0x7a) return withheldPage.test(text);
  return (
    (capitals.test(text) &&
      (control.test(text) || stamped.test(text) || releaseNotice.test(text) || bates.test(text))) ||
    stamp.test(text) ||
    (text.length <= 60 && figure.test(text) && releaseNumber.test(text)) ||
    withheldPage.test(text)
  );
}

/** Words of control, stamps, notices and Bates numbers are written in capitals, and few lines begin so. */
const capitals = /^\W*[A-Z]{2}/;
const figure = /\d/;

/** Lines that come three times or more and stand beside furniture each time. */
function banners(lines: readonly TextLine[], found: ReadonlySet<number>): number[] {
  const beside = new Map<string, Set<number>>();
  for (const number of found)
    for (const step of [-1, 1]) {
      const near = nextWords(lines, number, step);
      if (near && near.text.length >= 4 && near.text.length <= 80 && !found.has(near.number))
        beside.set(near.text, (beside.get(near.text) ?? new Set()).add(near.number));
    }
  for (const [text, numbers] of beside) if (numbers.size < 3 || readLabel(text)) beside.delete(text);
  if (beside.size === 0) return [];
  for (const { text, number } of lines) if (beside.get(text)?.has(number) === false) beside.delete(text);
  return [...beside.values()].flatMap((numbers) => [...numbers]);
}

/** The nearest line with words above (-1) or below (1), past a few blank ones. */
function nextWords(lines: readonly TextLine[], number: number, step: number): TextLine | undefined {
  for (let at = number - 1 + step, blanks = 0; blanks < 6; at += step, blanks++) {
    const line = lines[at];
    if (line?.text !== '') return line;
  }
  return undefined;
}

/** A bare number between words of a message is a value of a list or table; a page's number stands apart or beside other furniture. */
function isLoneNumber(lines: readonly TextLine[], number: number, found: ReadonlySet<number>): boolean {
  if (!pageNumber.test(lines[number - 1]?.text ?? '')) return false;
  const isApart = (at: number): boolean => (lines[at - 1]?.text ?? '') === '' || found.has(at);
  return !(isApart(number - 1) && isApart(number + 1));
}

/** Lines that repeat with a number growing by small steps, as the footers of pages do; phone numbers and lists of one message do not. */
function countedFooters(lines: readonly TextLine[]): number[] {
  const series = new Map<string, { line: number; value: number }[]>();
  for (const { text, number } of lines) {
    if (text.length > 60 || text.length < 6 || !endsInFigure(text) || /[.!?;,@]/.test(text)) continue;
    const last = /(\d+)$/.exec(text)?.[1] ?? '';
    const key = text.slice(0, -last.length);
    if (/\d[:/]$/.test(key) || !/[A-Za-z]{3}/.test(key)) continue;
    const known = series.get(key) ?? [];
    known.push({ line: number, value: Number(last) });
    series.set(key, known);
  }
  return [...series.values()].filter(isCounting).flatMap((rows) => rows.map(({ line }) => line));
}

function endsInFigure(text: string): boolean {
  const code = text.charCodeAt(text.length - 1);
  return code >= 0x30 && code <= 0x39;
}

function isCounting(rows: readonly { line: number; value: number }[]): boolean {
  if (rows.length < 4) return false;
  return rows.every((row, at) => {
    const before = rows[at - 1];
    return !before || (row.value > before.value && row.value - before.value <= 60 && row.line - before.line >= 8);
  });
}

/** Whether a line of furniture marks how the page is controlled, as `SECRET//NOFORN` or `CUI` do. */
export function isControlBanner(text: string): boolean {
  return control.test(text);
}
