import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';
import { tokensCss } from './src/ui/tokens.ts';

/** Gives `virtual:tokens.css`: the house's roles and distances as custom properties, from their one source. */
export function tokens(): Plugin {
  const id = '\0tokens.css';
  return {
    name: 'tokens',
    resolveId: (source) => (source === 'virtual:tokens.css' ? id : null),
    load: (source) => (source === id ? tokensCss() : null),
  };
}

/**
 * Leaves the other language's catalogues out of what a page begins with: a resident downloads one language. Each is a
 * file of its own, which `ui/i18n/later-words.ts` brings when somebody changes the language of the page.
 */
export function oneLanguage(language: 'vi' | 'en'): Plugin {
  const other = language === 'vi' ? 'en' : 'vi';
  const left = `messages.${other}.ts`;
  const room = JSON.stringify(join(import.meta.dirname, 'src/ui/i18n/later-words.ts'));
  return {
    name: 'one-language',
    load: async (id) => {
      if (id.endsWith(left + LATER))
        return { code: await readFile(id.slice(0, -LATER.length), 'utf8'), moduleType: 'ts' };
      if (!id.endsWith(left)) return null;
      const load = `() => import(${JSON.stringify(id + LATER)}).then((words) => words.${other})`;
      return `import { laterWords } from ${room};\nexport const ${other} = laterWords(${load});`;
    },
  };
}

/** Marks in a build the catalogues of the other language. */
export const LATER = '?later';

/** Keeps `ui/first.ts` and what it imports a chunk of its own, which the entry imports first: before anything else. */
const first = { name: 'first', test: /src\/ui\/(first|older-browsers)\.ts$/ };
/** Small files that nearly every page stands on are one: apart, each would weigh less than what it comes in. */
const ground = {
  name: 'ground',
  test: /src\/(wire\/(address|client|details-of|keys-of|record-by)|law\/day|sealed\/limits)\.ts$/,
};
export const firstChunk = { groups: [first, ground] };

/** The same for many pages, where what a dozen of them share is one file: a page waits for few files, not for forty. */
export const fewChunks = { groups: [first, { name: 'shared', minShareCount: 12 }] };

/**
 * The oldest browsers that a resident's pages work in. Firefox starts no worker that is a module before 114, and 115 is
 * the last for Windows 7 and 8. What these lack is in `ui/older-browsers.ts`.
 */
export const OLDEST_OF_RESIDENTS = ['chrome100', 'safari15.4', 'firefox115'];

/**
 * The oldest browsers that an officer works in. 109 is the last Chrome for Windows 7 and 8; Safari unpacks a
 * spreadsheet since 16.4, and Firefox knows `:has`, by which the desk hides what lies under a lock, since 121.
 */
export const OLDEST_OF_DESKS = ['chrome109', 'safari16.4', 'firefox121'];

/** Public pages are written as React and run on Preact. */
export const preactAlias = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  react: 'preact/compat',
};

/**
 * age's post-quantum part asks for older patch lines of two packages that the rest has newer: one copy of each
 * saves a phone 15 KB. `src/sealed/browser-check.ts` proves the bundle by known answers.
 */
export const oneCopy = ['@noble/curves', '@noble/hashes'];

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes `.br` and `.gz` beside every text asset, so that the server only picks a file. */
export function compressed(): Plugin {
  return {
    name: 'compressed',
    async writeBundle(options, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name));
      await Promise.all(names.map((name) => compress(join(options.dir ?? '', name))));
    },
  };
}

async function compress(path: string): Promise<void> {
  const content = await readFile(path);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  await Promise.all([
    brotli(content, { params }).then((small) => writeFile(`${path}.br`, small)),
    zip(content).then((small) => writeFile(`${path}.gz`, small)),
  ]);
}
