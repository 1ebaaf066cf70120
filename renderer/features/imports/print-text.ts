/** Prints plain text: the window is put aside for it by imports.css, and comes back when the printer's dialog closes. */
export function printText(window: Window, text: string): void {
  const sheet = window.document.createElement('pre');
  sheet.className = 'print-sheet';
  sheet.textContent = text;
  window.document.body.append(sheet);
  window.addEventListener('afterprint', () => sheet.remove(), { once: true });
  window.print();
}
