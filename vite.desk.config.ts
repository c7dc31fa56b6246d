import { defineConfig } from 'vite';
import { compressed, fewChunks, OLDEST_OF_DESKS, oneCopy, tokens } from './vite.base.config.ts';

/** The desk: one React application, a chunk for each page. */
export default defineConfig({
  base: '/assets/desk/',
  publicDir: 'src/app/static',
  resolve: { dedupe: oneCopy },
  plugins: [tokens(), compressed()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/desk',
    emptyOutDir: true,
    assetsDir: '',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    target: OLDEST_OF_DESKS,
    rolldownOptions: { input: 'src/app/desk.tsx', output: { codeSplitting: fewChunks } },
  },
});
