import { useEffect, useRef } from 'react';
import { messageStylesheet } from '../../../shared/mail/message-stylesheet.ts';
import type { SanitisedHtml } from './sanitise-message.ts';

const framePolicy = window.trustedTypes.createPolicy('message-frame', { createHTML: frameDocument });

/** The page's own policy, which the frame inherits, allows no other inline style than this stylesheet. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

function frameDocument(body: string): string {
  return (
    `<!doctype html><html lang="und"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
    `<title>Message</title><style>${messageStylesheet}</style></head><body>${body}</body></html>`
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
