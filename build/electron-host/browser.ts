import { appSchemeHandler } from './api/protocol.ts';
import { BrowserProcess } from './browser-process.ts';

/** The one browser of this run. */
export const browser = new BrowserProcess(appSchemeHandler);
