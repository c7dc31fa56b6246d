import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';

/** Builds the pages when a source of theirs is not the one of the last build; otherwise starts at once. */
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
if (digestOfLastBuild() !== digest) {
  process.stderr.write('building the pages, about ten seconds\n');
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2] });
  writeFileSync(STAMP, digest);
}
