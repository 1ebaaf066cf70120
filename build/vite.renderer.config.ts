import { defineConfig } from 'vite';

const root = `${import.meta.dirname}/../renderer`;

/**
 * The page of the workbench: one folder of files, loaded over app:// under a policy that allows nothing inline.
 * `--mode gallery` builds the gallery instead: the same shell with invented records, for pictures and accessibility checks.
 */
export default defineConfig(({ mode }) => ({
  root,
  base: './',
  build: {
    outDir: `${import.meta.dirname}/../${mode === 'gallery' ? 'out/gallery' : 'dist/renderer'}`,
    emptyOutDir: true,
    target: 'chrome140',
    // A font in a data: address would be refused by the content policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // In kB; the limit is meant for networks, and this is read from the disk.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: { input: `${root}/${mode === 'gallery' ? 'gallery/gallery.html' : 'index.html'}` },
  },
}));
