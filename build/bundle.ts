/** Writes the bundles: the renderer, main and preload as they are shipped, and the scripts that the Electron host injects. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type OutputOptions, rolldown } from 'rolldown';
import { build as viteBuild } from 'vite';

const root = join(import.meta.dirname, '..');

/** What each bundle needs from the runtime that carries it. */
const fromRuntime = ['electron', /^node:/];

interface Bundle {
  readonly input: string;
  /** Under the folder of the bundles. */
  readonly folder: string;
  readonly output: OutputOptions;
  readonly platform: 'node' | 'browser';
}

const bundles: readonly Bundle[] = [
  {
    input: 'electron/main.ts',
    platform: 'node',
    folder: 'main',
    output: { format: 'esm', entryFileNames: 'main.js', chunkFileNames: '[name].js', sourcemap: true },
  },
  // Processes of their own: main starts them by these names.
  {
    input: 'electron/mail/mail-reader.child.ts',
    platform: 'node',
    folder: 'main',
    output: { format: 'esm', entryFileNames: 'mail-reader.child.js', codeSplitting: false, sourcemap: true },
  },
  {
    input: 'electron/sheets/sheet-reader.child.ts',
    platform: 'node',
    folder: 'main',
    output: { format: 'esm', entryFileNames: 'sheet-reader.child.js', codeSplitting: false, sourcemap: true },
  },
  {
    input: 'electron/indexing/indexing.child.ts',
    platform: 'node',
    folder: 'main',
    output: { format: 'esm', entryFileNames: 'indexing.child.js', codeSplitting: false, sourcemap: true },
  },
  // A sandboxed preload is CommonJS: Electron, "ES Modules (ESM) in Electron", sandboxed preload scripts.
  {
    input: 'electron/preload.ts',
    platform: 'browser',
    folder: 'preload',
    output: { format: 'cjs', entryFileNames: 'preload.cjs' },
  },
];

/** Each becomes a script that declares its one exported function; page-scripts.ts calls it. */
const hostBundles: readonly Bundle[] = [
  hostPage('main-world', 'startMainWorld'),
  hostPage('isolated-world', 'startIsolatedWorld'),
];

function hostPage(name: string, exported: string): Bundle {
  const output: OutputOptions = {
    format: 'iife',
    entryFileNames: `${name}.js`,
    name: 'page',
    footer: `const ${exported} = page.${exported};`,
  };
  return { input: `build/electron-host/page/${name}.ts`, platform: 'browser', folder: 'host', output };
}

interface BundleOptions {
  /** Adds what only the development host needs; never for a package. */
  readonly withHost: boolean;
  /** Where main/, preload/ and renderer/ are written. */
  readonly dist?: string;
}

/** Bundles everything from the sources. */
export async function bundle({ withHost, dist = join(root, 'dist') }: BundleOptions): Promise<void> {
  await Promise.all([...bundles, ...(withHost ? hostBundles : [])].map((each) => write(each, dist)));
  await viteBuild({
    configFile: join(import.meta.dirname, 'vite.renderer.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(dist, 'renderer') },
  });
}

/** Only the processes that main starts by their names. */
async function bundleChildren(dist: string): Promise<void> {
  const children = bundles.filter(({ input }) => input.endsWith('.child.ts'));
  await Promise.all(children.map((each) => write(each, dist)));
}

async function write({ input, folder, output, platform }: Bundle, dist: string): Promise<void> {
  const build = await rolldown({ input: join(root, input), platform, external: fromRuntime, logLevel: 'warn' });
  await build.write({ ...output, dir: join(dist, folder) });
  await build.close();
}

if (import.meta.main) {
  const { children } = parseArgs({ options: { children: { type: 'string' } } }).values;
  await (children === undefined ? bundle({ withHost: true }) : bundleChildren(children));
}
