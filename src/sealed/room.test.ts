import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const room = dirname(fileURLToPath(import.meta.url));
const files = readdirSync(room).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

/** Everything that a file loads at run time, as names of this room and of packages. */
function loadedBy(name: string, seen = new Set<string>()): Set<string> {
  const source = readFileSync(join(room, name), 'utf8');
  for (const [, clause = '', from = ''] of source.matchAll(/^import ([^;]*?) from '([^']+)';/gms)) {
    const local = from.startsWith('./') ? from.slice(2) : from;
    if (clause.startsWith('type ') || seen.has(local)) continue;
    seen.add(local);
    if (from.startsWith('./')) loadedBy(local, seen);
  }
  return seen;
}

describe('what importing a file drags in', () => {
  it.each([
    'seal-submission.ts',
    'seal-message.ts',
    'envelope.ts',
    'files.ts',
    'request-signature.ts',
  ])('%s: no Argon2, no Shamir, no zod', (name) => {
    const loaded = [...loadedBy(name)];
    for (const heavy of ['hash-wasm', 'shamir-secret-sharing', 'zod']) expect(loaded).not.toContain(heavy);
  });

  it.each(files.filter((name) => !/^(open|browser-check)/.test(name)))('%s: nothing that opens', (name) => {
    expect([...loadedBy(name)].filter((loaded) => loaded.startsWith('open'))).toEqual([]);
  });

  it.each([
    'submission.ts',
    'message.ts',
    'submission-statement.ts',
    'message-statement.ts',
    'header.ts',
    'directory.ts',
  ])('%s, which contracts and servers load: no age, no Argon2, no Shamir', (name) => {
    const loaded = [...loadedBy(name)];
    for (const heavy of ['age-encryption', 'hash-wasm', 'shamir-secret-sharing'])
      expect(loaded).not.toContain(heavy);
  });

  it.each(['submission.ts', 'message.ts'])('%s, which every page may load: no curves either', (name) => {
    expect([...loadedBy(name)].filter((loaded) => loaded.startsWith('@noble'))).toEqual([]);
  });
});
