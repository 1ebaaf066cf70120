/** Parts of a text: plain stretches, and exemption marks of the Freedom of Information Act as printed, `(b)(6)` or `(b)(7)(C)`. */
export function splitRedactions(text: string): readonly { readonly text: string; readonly isMark: boolean }[] {
  return text
    .split(/(\(b\)\s?\(\d\)(?:\s?\([A-F]\))?)/)
    .map((part, index) => ({ text: part, isMark: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
