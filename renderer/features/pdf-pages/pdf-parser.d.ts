/** The package declares only its API; its parser is handed on as it is. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
