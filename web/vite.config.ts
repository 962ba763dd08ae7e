import { defineConfig } from 'vite';

/** Relative addresses only: the page is served below whatever prefix the API has. */
export default defineConfig({
  base: './',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    target: ['es2022', 'chrome107', 'safari16', 'firefox104'],
    manifest: 'manifest.json',
    // Everything is a file of its own: inlined data would be refused by the page's own security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
