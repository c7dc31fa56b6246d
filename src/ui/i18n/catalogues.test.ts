import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../..');
const catalogues = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('messages.vi.ts'),
);

function names(text: string): string[] {
  const found = JSON.stringify(parse(text)).matchAll(/"type":[1-6],"value":"(\w+)"/g);
  return [...new Set(Array.from(found, ([, name]) => name ?? ''))].sort();
}

/** Words in -s that come after a name, not after a number. */
const VERBS = new Set(
  'allows as asks begins does ends goes has is keeps leaves makes reads receives stands thanks uses was'.split(
    ' ',
  ),
);

/** Numbers that stand before a word in the plural, whatever the number: "1 results". */
function uncounted(text: string): string[] {
  const found = text.matchAll(
    /\{\w+(?:, number)?\} (?:more |open |former |unit |excellent )?([a-z]+s|people)\b/g,
  );
  return Array.from(found, ([whole, word = '']) => (VERBS.has(word) ? '' : whole)).filter(Boolean);
}

async function load(path: string, language: 'vi' | 'en'): Promise<Record<string, string>> {
  const file = join(source, path.replace('messages.vi.ts', `messages.${language}.ts`));
  const module: Record<string, Record<string, string>> = await import(pathToFileURL(file).href);
  return module[language] ?? {};
}

describe.each(catalogues)('%s', (path) => {
  it('says the same in both languages, with the same values', async () => {
    const [vi, en] = await Promise.all([load(path, 'vi'), load(path, 'en')]);
    expect(Object.keys(en).sort()).toEqual(Object.keys(vi).sort());
    for (const [key, text] of Object.entries(vi)) {
      expect(text.trim(), key).not.toBe('');
      expect(names(en[key] ?? ''), key).toEqual(names(text));
    }
  });

  it('has a singular for every word that is counted in English', async () => {
    for (const [key, text] of Object.entries(await load(path, 'en')))
      expect(uncounted(text), key).toEqual([]);
  });

  it('is written in composed letters (NFC) and without exclamation marks', async () => {
    for (const language of ['vi', 'en'] as const) {
      for (const [key, text] of Object.entries(await load(path, language))) {
        expect(text, key).toBe(text.normalize('NFC'));
        expect(text, key).not.toContain('!');
      }
    }
  });
});
