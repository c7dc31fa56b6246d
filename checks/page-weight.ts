import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { LATER } from '../vite.base.config.ts';

/**
 * How much JavaScript (gzip) a resident's phone downloads for a report: what the page is woken with, and what
 * comes at the first touch of the form. Reads the builds in `dist` (or the folder named); exits 1 where a limit is passed.
 */
const LIMITS = { beforeTouch: 45, afterTouch: 110 };
const KB = 1024;
const CLIENT = 'src/app/public-client.tsx';
const PAGE = 'src/tips/web/report/report-page.tsx';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  /** Copied beside it: its workers among them. */
  readonly assets?: readonly string[];
}

/** Files that an entry needs, with all that they import; `later` follows what they import on demand, too. */
function filesOf(
  chunks: Readonly<Record<string, Chunk>>,
  names: readonly string[],
  later: boolean,
): Set<string> {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = chunks[name];
    if (!chunk) throw new RangeError(`the build has no "${name}"; run npm run build`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
    // the client itself imports every page on demand: one's own page alone counts
    if (!later || name === CLIENT) return;
    // the other language comes when it is asked for, at no touch
    for (const imported of chunk.dynamicImports ?? []) if (!imported.endsWith(LATER)) visit(imported);
  };
  for (const name of names) visit(name);
  return files;
}

function weigh(folder: string): { beforeTouch: number; afterTouch: number } {
  const chunks: Record<string, Chunk> = JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8'));
  const sizeOf = (files: Iterable<string>) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(`${folder}/${file}`)).length, 0) / KB;
  const workers = (chunks[PAGE]?.assets ?? []).filter((file) => file.endsWith('.js'));
  if (workers.length === 0) throw new RangeError(`${PAGE} starts no worker: then what seals?`);
  const beforeTouch = sizeOf(filesOf(chunks, [CLIENT, PAGE], false));
  const afterTouch = sizeOf(filesOf(chunks, [CLIENT, PAGE], true)) + sizeOf(workers);
  return { beforeTouch, afterTouch };
}

let passed = true;
for (const language of ['vi', 'en']) {
  const weight = weigh(`${process.argv[2] ?? 'dist'}/public/${language}`);
  for (const moment of ['beforeTouch', 'afterTouch'] as const) {
    const kept = weight[moment] <= LIMITS[moment];
    passed &&= kept;
    process.stdout.write(
      `report page, ${language}, ${moment}: ${weight[moment].toFixed(1)} KB of at most ${LIMITS[moment]}${kept ? '' : ': TOO HEAVY'}\n`,
    );
  }
}
if (!passed) process.exit(1);
