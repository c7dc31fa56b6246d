import { expect, it } from 'vitest';
import { newSigningSecret, signerOf } from '../../../sealed/signing.ts';
import { groupedHex, rootKeyFile } from '../ceremony/root-file.ts';
import { readRoot } from './read-root-file.ts';

const secret = newSigningSecret();
const { publicKey } = signerOf(secret);
const stranger = signerOf(newSigningSecret()).publicKey;

it.each([
  ['the file', rootKeyFile(publicKey, secret)],
  ['the sheet of paper', groupedHex(secret)],
  ['what was typed from it', `\n${groupedHex(secret).toUpperCase().replaceAll(' ', '  ')} `],
])('reads the root from %s', (_, text) => {
  const read = readRoot(text, publicKey);
  expect('root' in read && read.root.publicKey).toBe(publicKey);
});

it('tells another root from what cannot be read', () => {
  expect(readRoot(rootKeyFile(publicKey, secret), stranger)).toEqual({ fault: 'other_root' });
  const unreadable = [
    '',
    '{}',
    groupedHex(secret).slice(1),
    rootKeyFile(publicKey, secret).slice(0, -3),
    // halves of two keys
    rootKeyFile(stranger, secret),
  ];
  for (const text of unreadable) expect(readRoot(text, publicKey), text).toEqual({ fault: 'unreadable' });
});
