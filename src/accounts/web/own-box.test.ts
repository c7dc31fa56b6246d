import { expect, it } from 'vitest';
import { newHybridIdentity } from '../../sealed/age.ts';
import { grantFault } from '../../sealed/header.ts';
import { ownBoxOf } from './own-box.ts';

it('seals to the person alone, in one size for all that is short', async () => {
  const box = ownBoxOf(await newHybridIdentity());
  const bytes = (text: string) => new TextEncoder().encode(text);
  const [short, longer] = [await box.seal(bytes('Lò')), await box.seal(bytes('Lò Thị Thử, sinh năm 1990'))];
  expect(short.length).toBe(longer.length);
  expect(grantFault(short)).toBeUndefined();
  expect(new TextDecoder().decode(await box.open(longer))).toBe('Lò Thị Thử, sinh năm 1990');
  await expect(ownBoxOf(await newHybridIdentity()).open(short)).rejects.toMatchObject({
    code: 'cannot_open',
  });
});
