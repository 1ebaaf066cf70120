import { useEffect, useRef } from 'react';
import stylesheet from './message-frame.css?url';
import type { SanitisedHtml } from './sanitise-message.ts';

declare global {
  interface Window {
    /** What of Trusted Types the DOM library of TypeScript lacks (W3C Trusted Types). */
    readonly trustedTypes: {
      createPolicy(name: string, rules: { createHTML(html: string): string }): { createHTML(html: string): object };
    };
  }
}

const framePolicy = window.trustedTypes.createPolicy('message-frame', { createHTML: frameDocument });

function frameDocument(body: string): string {
  const style = new URL(stylesheet, document.baseURI).href;
  const policy = `default-src 'none'; style-src ${style}; img-src data:`;
  return (
    `<!doctype html><html lang="und"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<title>Message</title><link rel="stylesheet" href="${style}"></head><body>${body}</body></html>`
  );
}

/** The HTML of a message on paper, in a frame that can do nothing: the one way by which a stranger's HTML comes into a document. */
export function MessageFrame({ html, label }: { readonly html: SanitisedHtml; readonly label: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    // The DOM library of TypeScript knows srcdoc as a string only; the page's policy takes nothing but trusted HTML.
    if (frame.current !== null) Reflect.set(frame.current, 'srcdoc', framePolicy.createHTML(html));
  }, [html]);
  return <iframe ref={frame} className="message-frame" title={label} sandbox="" referrerPolicy="no-referrer" />;
}
