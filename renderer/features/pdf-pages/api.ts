/** What other features may use of PDFs: to show the pages of one. */
export { PdfPages } from './pdf-pages.tsx';
