/** The host's command line: the part of Electron's that `npm start` and Playwright use. */
export interface CommandLine {
  /** The app's folder, as given. */
  readonly appDir: string;
  readonly userDataDir: string | undefined;
  readonly isHeadless: boolean;
  /** True when Playwright drives: the browser then also opens a DevTools port, which an ordinary run never does. */
  readonly hasDebugPort: boolean;
  /** Everything after the executable, as `second-instance` hands it on. */
  readonly argv: readonly string[];
}

/** Reads the arguments after `run.ts`. Unknown switches are left to the app. */
export function parseCommandLine(argv: readonly string[]): CommandLine {
  return {
    appDir: argv.find((argument) => !argument.startsWith('-')) ?? '.',
    userDataDir: switchValue(argv, 'user-data-dir'),
    isHeadless: argv.includes('--headless'),
    hasDebugPort: switchValue(argv, 'remote-debugging-port') !== undefined,
    argv,
  };
}

function switchValue(argv: readonly string[], name: string): string | undefined {
  const found = argv.find((argument) => argument.startsWith(`--${name}=`));
  return found?.slice(name.length + 3) || undefined;
}
