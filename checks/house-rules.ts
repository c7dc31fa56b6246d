import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What no linter sees: sizes of files, drawers, tests switched off, what comes first. Prints every fault and exits 1 if there is one. */
const LONGEST_FILE = 400;
const LARGEST_MEDIAN = 80;
const DRAWER = /(^|\/)(utils?|helpers?|common|misc)(\.[jt]sx?$|\/)/;
const SWITCHED_OFF = /\b(?:it|test|describe)\.(?:skip|only|todo)\b|@ts-(?:ignore|nocheck)|biome-ignore/;
/** In a test or its kit: a pause, or a patience of its own. On a slower machine either fails by chance. */
const IMPATIENT = /\.waitForTimeout\(|\btimeout: \d|^ *\}, [\d_]+\);$/m;
/** What a browser starts, and how it begins: an older one lacks what `ui/first.ts` lends to all that follows. */
const STARTED = /^src\/(?:[^/]+\/web\/.*\.worker\.ts|app\/(?:desk|public-client)\.tsx)$/;
const FIRST = /^import '[./]+\/ui\/first\.ts';\n/;
const THIS_FILE = 'checks/house-rules.ts';

const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((path) => path !== '' && path !== THIS_FILE);
const code = tracked.filter((path) => /\.(ts|tsx|mjs)$/.test(path));
const sources = code.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const sized = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));

const product = sized.filter(({ path }) => path.startsWith('src/') && !path.includes('.test.'));
const ordered = product.map(({ lines }) => lines).sort((a, b) => a - b);
const median = ordered[Math.floor(ordered.length / 2)] ?? 0;

const faults = [
  ...sized
    .filter(({ lines }) => lines > LONGEST_FILE)
    .map(({ path, lines }) => `${path}: ${lines} lines; split it by operation (at most ${LONGEST_FILE})`),
  ...(median > LARGEST_MEDIAN ? [`the median file has ${median} lines (at most ${LARGEST_MEDIAN})`] : []),
  ...tracked.filter((path) => DRAWER.test(path)).map((path) => `${path}: a drawer; name it by what it does`),
  ...sources
    .filter(({ text }) => SWITCHED_OFF.test(text))
    .map(({ path }) => `${path}: something is switched off`),
  ...sources
    .filter(
      ({ path, text }) => (path.includes('.test.') || path.startsWith('tests/')) && IMPATIENT.test(text),
    )
    .map(({ path }) => `${path}: pauses, or has a patience of its own`),
  ...sources
    .filter(({ path, text }) => STARTED.test(path) && !FIRST.test(text))
    .map(({ path }) => `${path}: must import ui/first.ts before anything else`),
];

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  `house rules: ${product.length} files, median ${median} lines, longest ${ordered.at(-1) ?? 0}, ${faults.length} faults\n`,
);
if (faults.length > 0) process.exit(1);
