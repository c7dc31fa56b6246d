import { defineConfig } from 'vite';
import {
  compressed,
  firstChunk,
  OLDEST_OF_RESIDENTS,
  oneCopy,
  oneLanguage,
  preactAlias,
  tokens,
} from './vite.base.config.ts';

/** What a resident's phone downloads; built once for each language: `--mode vi`, `--mode en`. */
export default defineConfig(({ mode }) => {
  const language = mode === 'en' ? 'en' : 'vi';
  return {
    base: `/assets/${language}/`,
    publicDir: 'src/app/static',
    resolve: { alias: preactAlias, dedupe: oneCopy },
    plugins: [tokens(), oneLanguage(language), compressed()],
    worker: { format: 'es' },
    build: {
      outDir: `dist/public/${language}`,
      emptyOutDir: true,
      assetsDir: '',
      assetsInlineLimit: 0,
      manifest: true,
      // the server has a page's files on their way before anything asks for them
      modulePreload: false,
      target: OLDEST_OF_RESIDENTS,
      rolldownOptions: { input: 'src/app/public-client.tsx', output: { codeSplitting: firstChunk } },
    },
  };
});
