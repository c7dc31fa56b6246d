import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Endpoint } from '../../wire/endpoint.ts';
import { vi as words } from '../i18n/public-error-messages.vi.ts';

const source = join(import.meta.dirname, '../..');

/** Accounts are asked at the desk's door, but for the public directory. */
function isAskedByResidents({ access, name }: Endpoint): boolean {
  if (access === 'session' || access === 'setup') return false;
  return !name.startsWith('accounts.') || name.startsWith('accounts.directory');
}

async function publicEndpoints(): Promise<Endpoint[]> {
  const files = globSync('**/*contract.ts', { cwd: source });
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(join(source, file)).href)));
  const found = modules.flatMap((module) => Object.values<Partial<Endpoint>>(module));
  return found.filter((one): one is Endpoint => one?.errors !== undefined && one.access !== undefined);
}

describe('the sentences that go to a phone', () => {
  it('cover every refusal of what a resident asks', async () => {
    const asked = (await publicEndpoints()).filter(isAskedByResidents);
    expect(asked.length).toBeGreaterThan(15);
    const missing = asked.flatMap(({ name, errors }) =>
      errors.filter((code) => !Object.hasOwn(words, code)).map((code) => `${name} ${code}`),
    );
    expect(missing).toEqual([]);
  });
});
