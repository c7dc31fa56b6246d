import { defineConfig } from 'vite';
import { compressed, OLDEST_OF_RESIDENTS } from './vite.base.config.ts';

/** What runs before any page is drawn, in one file that imports nothing: a module would run too late. */
export default defineConfig({
  base: '/assets/before/',
  publicDir: false,
  plugins: [compressed()],
  build: {
    outDir: 'dist/before',
    emptyOutDir: true,
    assetsDir: '',
    manifest: true,
    modulePreload: false,
    target: OLDEST_OF_RESIDENTS,
    rolldownOptions: { input: 'src/app/before-pages.ts', output: { format: 'iife' } },
  },
});
