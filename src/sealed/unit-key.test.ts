import { describe, expect, it } from 'vitest';
import { newHybridIdentity, recipientOf, sealTo } from './age.ts';
import { openUnitKey } from './open-unit-key.ts';
import { newUnitKey, shareUnitKey } from './unit-key.ts';

const members = [await newHybridIdentity(), await newHybridIdentity()] as const;
const recipients = await Promise.all(members.map(recipientOf));
const key = await newUnitKey(7, 3);
const shares = await shareUnitKey(key, recipients);
const share = shares[0] ?? new Uint8Array();

describe('unit keys', () => {
  it('reach every member', async () => {
    for (const [index, member] of members.entries())
      expect(await openUnitKey(member, shares[index] ?? share, { unitId: 7, epoch: 3 })).toEqual(key);
  });

  it('reach nobody else', async () => {
    await expect(openUnitKey(members[1], share, { unitId: 7, epoch: 3 })).rejects.toThrow('cannot_open');
  });

  it.each([
    { unitId: 8, epoch: 3 },
    { unitId: 7, epoch: 4 },
  ])('cannot be passed off as those of $unitId/$epoch', async (expected) => {
    await expect(openUnitKey(members[0], share, expected)).rejects.toThrow('binding_mismatch');
  });

  it('are refused in any other form', async () => {
    const forged = await sealTo(recipients.slice(0, 1), new TextEncoder().encode('{"v":1}'));
    await expect(openUnitKey(members[0], forged, key)).rejects.toThrow('malformed_content');
  });
});
