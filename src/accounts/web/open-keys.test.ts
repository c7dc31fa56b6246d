import { describe, expect, it } from 'vitest';
import { newSigningSecret, signerOf } from '../../sealed/signing.ts';
import { openKeysOf, signingKeyOf } from './open-keys.ts';

const key = (unitId: number, epoch: number) => {
  const signingSecret = newSigningSecret();
  return { unitId, epoch, identity: `id-${unitId}-${epoch}`, signingSecret, signer: signerOf(signingSecret) };
};
const opened = {
  secret: { identity: 'own', stewardSecret: undefined },
  unitKeys: [key(3, 2), key(3, 1), key(4, 1)],
  unreadable: [{ unitId: 5, epoch: 1 }],
};

describe('open keys', () => {
  it('are found by unit and epoch, and name what did not open', () => {
    const keys = openKeysOf(opened, new Map());
    expect(keys.unitKeys.get('3:1')?.identity).toBe('id-3-1');
    expect(keys.unreadable).toEqual(['5:1']);
    expect(keys.steward).toBeUndefined();
  });

  it('sign with the newest signed epoch, never with one that still waits', () => {
    expect(signingKeyOf(openKeysOf(opened, new Map([[3, 1]])), 3)?.epoch).toBe(1);
    expect(signingKeyOf(openKeysOf(opened, new Map([[3, 2]])), 3)?.epoch).toBe(2);
    expect(signingKeyOf(openKeysOf(opened, new Map()), 4)?.epoch).toBe(1);
    expect(signingKeyOf(openKeysOf(opened, new Map()), 9)).toBeUndefined();
  });
});
