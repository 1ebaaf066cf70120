/** Writes dist/: the renderer, main and preload as they are shipped, and the scripts that the Electron host injects. */
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
  // A process of its own: main starts it by this name.
  {
    input: 'electron/mail/mail-reader.child.ts',
    platform: 'node',
    output: { file: join(dist, 'main/mail-reader.child.js'), format: 'esm', sourcemap: true },
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
  await viteBuild({ configFile: join(import.meta.dirname, 'vite.renderer.config.ts'), logLevel: 'warn' });
}

async function write({ input, output, platform }: Bundle): Promise<void> {
  const build = await rolldown({ input: join(root, input), platform, external: fromRuntime, logLevel: 'warn' });
  await build.write(output);
  await build.close();
}

if (import.meta.main) await bundle({ withHost: true });
