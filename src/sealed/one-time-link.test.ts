import { expect, it } from 'vitest';
import { linkKeys, newLinkSecret, sealLetter } from './one-time-link.ts';
import { openLetter } from './open-letter.ts';
import { verify } from './signing.ts';
import { statement } from './statement.ts';

const SUBJECT = '0b4b6c1e-0000-4000-8000-000000000001';

it('opens a letter with its link and for its subject alone', async () => {
  const keys = linkKeys(newLinkSecret());
  const letter = await sealLetter(keys, SUBJECT, 'Camera đầu ngõ 12');
  expect(await openLetter(keys, SUBJECT, letter)).toBe('Camera đầu ngõ 12');
  const other = linkKeys(newLinkSecret());
  await expect(openLetter(other, SUBJECT, letter)).rejects.toMatchObject({ code: 'cannot_open' });
  const elsewhere = SUBJECT.replace('1', '2');
  await expect(openLetter(keys, elsewhere, letter)).rejects.toMatchObject({ code: 'cannot_open' });
  letter[letter.length - 1] = (letter.at(-1) ?? 0) ^ 1;
  await expect(openLetter(keys, SUBJECT, letter)).rejects.toMatchObject({ code: 'cannot_open' });
});

it('stands for the same keys each time, and for others with another secret', () => {
  const secret = newLinkSecret();
  const [one, again, other] = [linkKeys(secret), linkKeys(secret), linkKeys(newLinkSecret())];
  expect(one.token).toBe(again.token);
  expect(one.token).not.toBe(secret);
  expect(other.token).not.toBe(one.token);
  const said = statement('tip-message', ['x']);
  expect(verify(one.signer.publicKey, said, again.signer.sign(said))).toBe(true);
  expect(verify(one.signer.publicKey, said, other.signer.sign(said))).toBe(false);
  expect(() => linkKeys('AAAA')).toThrow(RangeError);
});
