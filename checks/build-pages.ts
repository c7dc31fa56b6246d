import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';

/**
 * Builds the pages: public ones once for each language, their server side, the desk, and what runs before each. With `--if-stale` only
 * where a source is not the one of the last build. One process for all: starting Vite takes as long as a build.
 */
const BUILDS = [
  { configFile: 'vite.public.config.ts', mode: 'vi' },
  { configFile: 'vite.public.config.ts', mode: 'en' },
  { configFile: 'vite.ssr.config.ts', mode: 'production' },
  { configFile: 'vite.desk.config.ts', mode: 'production' },
  { configFile: 'vite.before.config.ts', mode: 'production' },
];
const STAMP = 'dist/built-from';
const SOURCES = [
  'src/*/*.ts',
  'src/*/web/**/*',
  'src/{ui,app}/**/*',
  'vite.*.config.ts',
  'package-lock.json',
];

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .sort()) {
    hash.update(path).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function digestOfLastBuild(): string | undefined {
  try {
    return readFileSync(STAMP, 'utf8');
  } catch {
    return undefined;
  }
}

const digest = digestOfSources();
if (!process.argv.includes('--if-stale') || digestOfLastBuild() !== digest) {
  process.stderr.write('building the pages, about ten seconds\n');
  for (const config of BUILDS) await build({ ...config, logLevel: 'error' });
  writeFileSync(STAMP, digest);
}
