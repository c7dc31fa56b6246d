import { expect, it } from 'vitest';
import { passphraseKeys } from '../sealed/passphrase.ts';
import { fromBase64Url, toBase64Url } from '../wire/bytes.ts';
import { DERIVED } from './derived-passphrases.ts';
import { PEOPLE } from './make-city.ts';
import { makePeople } from './make-people.ts';
import { demoPassphrase, SEED } from './passphrases.ts';
import { createRandom } from './random.ts';
import { SITE_PEOPLE } from './site-people.ts';

it('knows what Argon2id makes of everybody’s passphrase', async () => {
  expect(Object.keys(DERIVED)).toEqual([...PEOPLE, ...SITE_PEOPLE].map(({ login }) => login));
  const login = createRandom(String(Date.now())).pick(Object.keys(DERIVED));
  const [salt, authKey, wrappingKey] = DERIVED[login] ?? ['', '', ''];
  const keys = await passphraseKeys(demoPassphrase(SEED, login), fromBase64Url(salt));
  expect([toBase64Url(keys.authKey), toBase64Url(keys.wrappingKey)]).toEqual([authKey, wrappingKey]);
});

it('makes everybody a fresh key each time', async () => {
  const [first, second] = [await makePeople(SEED), await makePeople(SEED)];
  const recipients = [...first.people.values(), ...second.people.values()].map(({ recipient }) => recipient);
  expect(new Set(recipients).size).toBe(2 * PEOPLE.length);
});
