import { defineConfig } from 'vite';
import { preactAlias, tokens } from './vite.base.config.ts';

/** The public pages for the server, which renders them: `dist/ssr/ssr.js`. */
export default defineConfig({
  publicDir: false,
  resolve: { alias: preactAlias },
  plugins: [tokens()],
  ssr: { noExternal: true, target: 'node' },
  worker: { format: 'es' },
  build: { ssr: 'src/app/ssr.tsx', outDir: 'dist/ssr', emptyOutDir: true, target: 'node20', minify: false },
});
