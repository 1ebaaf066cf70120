import { join } from 'node:path';
import { loopbackHost } from './app-address.ts';
import { blankPath } from './loopback-server.ts';

export interface BrowserStart {
  readonly userDataDir: string;
  /** Of the loopback server. */
  readonly port: number;
  readonly isHeadless: boolean;
  readonly hasDebugPort: boolean;
  readonly isRoot: boolean;
  readonly width: number;
  readonly height: number;
}

/** Chromium refuses its own sandbox to root; say so wherever the runtime is described. */
export const isRoot = process.getuid?.() === 0;

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--no-service-autorun',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--metrics-recording-only',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication,InterestFeedContentSuggestions',
  '--password-store=basic',
  '--use-mock-keychain',
  '--test-type',
];

/** A hidden Electron window keeps its timers only if told so; the workbench asks for the same everywhere. */
const steady = ['--disable-backgrounding-occluded-windows', '--disable-renderer-backgrounding'];

/** The command line of the browser: its own profile, no port, and not one host name that resolves except the app's. */
export function browserSwitches(start: BrowserStart): string[] {
  return [
    `--user-data-dir=${join(start.userDataDir, 'host-profile')}`,
    '--remote-debugging-pipe',
    ...(start.hasDebugPort ? ['--remote-debugging-port=0'] : []),
    `--host-resolver-rules=MAP ${loopbackHost}:80 127.0.0.1:${start.port}, MAP * ~NOTFOUND`,
    ...quiet,
    ...steady,
    `--window-size=${start.width},${start.height}`,
    ...(start.isRoot ? ['--no-sandbox'] : []),
    ...(start.isHeadless ? ['--headless=new', '--no-startup-window'] : [`--app=http://${loopbackHost}${blankPath}`]),
  ];
}
