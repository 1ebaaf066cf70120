/** Writes dist/: the renderer, main and preload as they are shipped, and the scripts that the Electron host injects. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type OutputOptions, rolldown } from 'rolldown';
import { build as viteBuild } from 'vite';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

/** What each bundle needs from the runtime that carries it. */
const fromRuntime = ['electron', /^node:/];

interface Bundle {
  readonly input: string;
  readonly output: OutputOptions;
  readonly platform: 'node' | 'browser';
}

const bundles: readonly Bundle[] = [
  {
    input: 'electron/main.ts',
    platform: 'node',
    output: {
      dir: join(dist, 'main'),
      format: 'esm',
      entryFileNames: 'main.js',
      chunkFileNames: '[name].js',
      sourcemap: true,
    },
  },
  // A sandboxed preload is CommonJS: Electron, "ES Modules (ESM) in Electron", sandboxed preload scripts.
  {
    input: 'electron/preload.ts',
    platform: 'browser',
    output: { file: join(dist, 'preload/preload.cjs'), format: 'cjs' },
  },
];

/** Each becomes a script that declares its one exported function; page-scripts.ts calls it. */
const hostBundles: readonly Bundle[] = [
  hostPage('main-world', 'startMainWorld'),
  hostPage('isolated-world', 'startIsolatedWorld'),
];

function hostPage(name: string, exported: string): Bundle {
  const output: OutputOptions = {
    file: join(dist, 'host', `${name}.js`),
    format: 'iife',
    name: 'page',
    footer: `const ${exported} = page.${exported};`,
  };
  return { input: `build/electron-host/page/${name}.ts`, platform: 'browser', output };
}

/** Bundles everything; `withHost` adds what only the development host needs. */
export async function bundle({ withHost }: { readonly withHost: boolean }): Promise<void> {
  await Promise.all([...bundles, ...(withHost ? hostBundles : [])].map(write));
  await bundleRenderer();
}

async function write({ input, output, platform }: Bundle): Promise<void> {
  const build = await rolldown({ input: join(root, input), platform, external: fromRuntime, logLevel: 'warn' });
  await build.write(output);
  await build.close();
}

async function bundleRenderer(): Promise<void> {
  await viteBuild({
    configFile: false,
    root: rendererFolder(),
    base: './',
    logLevel: 'warn',
    build: {
      outDir: join(dist, 'renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
    },
  });
}

/** Until the workbench has a page of its own, a page of the tests stands in. */
function rendererFolder(): string {
  const renderer = join(root, 'renderer');
  return existsSync(join(renderer, 'index.html')) ? renderer : join(root, 'e2e/fixtures/empty-workbench');
}

if (import.meta.main) await bundle({ withHost: true });
