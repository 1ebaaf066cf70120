import { defineConfig } from 'vite';

const root = `${import.meta.dirname}/../renderer`;

/** What `--mode` builds, and where. */
const pages: Readonly<Record<string, { readonly input: string; readonly outDir: string }>> = {
  production: { input: 'index.html', outDir: 'dist/renderer' },
  /** The same shell with invented records, for pictures and accessibility checks. */
  gallery: { input: 'gallery/gallery.html', outDir: 'out/gallery' },
  /** The projection by itself, for `npm run bench -- list`. */
  bench: { input: 'projection/bench/bench.html', outDir: 'out/bench' },
};

/** The page of the workbench: one folder of files, loaded over app:// under a policy that allows nothing inline. */
export default defineConfig(({ mode }) => {
  const page = pages[mode];
  if (!page) throw new Error(`no page is built for the mode ${mode}`);
  return {
    root,
    base: './',
    worker: { format: 'es' },
    build: {
      outDir: `${import.meta.dirname}/../${page.outDir}`,
      emptyOutDir: true,
      target: 'chrome140',
      // A font in a data: address would be refused by the content policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // In kB; the limit is meant for networks, and this is read from the disk.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: { input: `${root}/${page.input}` },
    },
  };
});
