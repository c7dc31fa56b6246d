/**
 * Prints the table of `derived-passphrases.ts`, to be run by hand after a change of the seed or of a login:
 * `node src/demo/derive-passphrases.ts > table.ts`.
 */
import { newSalt, passphraseKeys } from '../sealed/passphrase.ts';
import { toBase64Url } from '../wire/bytes.ts';
import { PEOPLE } from './make-city.ts';
import { demoPassphrase, SEED } from './passphrases.ts';
import { SITE_PEOPLE } from './site-people.ts';

const rows: string[] = [];
for (const { login } of [...PEOPLE, ...SITE_PEOPLE]) {
  const salt = newSalt();
  const { authKey, wrappingKey } = await passphraseKeys(demoPassphrase(SEED, login), salt);
  const row = [salt, authKey, wrappingKey].map((bytes) => `'${toBase64Url(bytes)}'`);
  rows.push(`  '${login}': [\n    ${row.join(',\n    ')},\n  ],`);
}
process.stdout.write(`/**
 * What Argon2id makes of the demo's public passphrases: login, then salt, and the halves that authenticate and
 * unwrap. Thirty derivations would take a third of the time that a first start may take. Made by
 * \`derive-passphrases.ts\`; a test derives one of them anew.
 */
export const DERIVED: Readonly<Record<string, readonly [salt: string, authKey: string, wrappingKey: string]>> = {
${rows.join('\n')}
};
`);
