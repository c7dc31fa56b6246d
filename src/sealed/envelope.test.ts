import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newClassicIdentity, newHybridIdentity, recipientOf, sealTo } from './age.ts';
import { type GrantRecipient, sealEnvelope, sealGrant } from './envelope.ts';
import { bodyFault, grantFault } from './header.ts';
import { GRANT_BYTES, MAX_CIPHERTEXT_BYTES } from './limits.ts';
import { openEnvelope, openGrant } from './open-envelope.ts';

const unit = await newHybridIdentity();
const recovery = await newHybridIdentity();
const stranger = await newHybridIdentity();
const recipients: GrantRecipient[] = [
  { to: 'unit', unitId: 7, epoch: 2, recipient: await recipientOf(unit) },
  { to: 'recovery', recipient: await recipientOf(recovery) },
];
const content = new TextEncoder().encode('Xe ba gác chở hàng lúc nửa đêm');
const { ciphertext, grants } = await sealEnvelope(content, recipients);
const [unitGrant, recoveryGrant] = grants.map((grant) => grant.sealed);
const grant = unitGrant ?? new Uint8Array();

describe('envelope', () => {
  it('opens for the unit and for recovery, and says the same to both', async () => {
    expect((await openEnvelope(unit, grant, ciphertext)).content).toEqual(content);
    const recovered = await openEnvelope(recovery, recoveryGrant ?? grant, ciphertext);
    expect(recovered.content).toEqual(content);
  });

  it('opens again after any content was sealed', async () => {
    const property = fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
      const sealed = await sealEnvelope(bytes, recipients.slice(0, 1));
      const opened = await openEnvelope(unit, sealed.grants[0]?.sealed ?? grant, sealed.ciphertext);
      expect(opened.content).toEqual(bytes);
    });
    await fc.assert(property, { numRuns: 15 });
  });

  it('is refused with any byte flipped, in the body or in the grant', async () => {
    const flip = (bytes: Uint8Array, at: number, bit: number) =>
      bytes.with(at % bytes.length, (bytes[at % bytes.length] ?? 0) ^ (1 << bit));
    const property = fc.asyncProperty(fc.nat(), fc.nat(7), fc.boolean(), async (at, bit, inBody) => {
      const body = inBody ? flip(ciphertext, at, bit) : ciphertext;
      const key = inBody ? grant : flip(grant, at, bit);
      await expect(openEnvelope(unit, key, body)).rejects.toThrow(/cannot_open|_recipient/);
    });
    await fc.assert(property, { numRuns: 80 });
  });

  it('is refused when cut short anywhere', async () => {
    const property = fc.asyncProperty(fc.nat(ciphertext.length - 1), async (length) => {
      await expect(openEnvelope(unit, grant, ciphertext.subarray(0, length))).rejects.toThrow();
    });
    await fc.assert(property, { numRuns: 30 });
  });

  it('does not open for anybody else', async () => {
    await expect(openEnvelope(stranger, grant, ciphertext)).rejects.toThrow('cannot_open');
    await expect(openEnvelope(recovery, grant, ciphertext)).rejects.toThrow('cannot_open');
  });

  it('does not open with the grant of another tip', async () => {
    const other = await sealEnvelope(content, recipients);
    await expect(openEnvelope(unit, other.grants[0]?.sealed ?? grant, ciphertext)).rejects.toThrow(
      'cannot_open',
    );
  });

  it('has sizes that tell nothing', async () => {
    const longer = await sealEnvelope(new Uint8Array(1900), recipients);
    expect(longer.ciphertext.length).toBe(ciphertext.length);
    expect([...longer.grants, ...grants].map(({ sealed }) => sealed.length)).toEqual(
      Array.from({ length: 4 }, () => GRANT_BYTES),
    );
    const largest = await sealEnvelope(new Uint8Array(65_535), recipients);
    expect(largest.ciphertext.length).toBeLessThanOrEqual(MAX_CIPHERTEXT_BYTES);
  });

  it('passes the header checks of the server', () => {
    expect(bodyFault(ciphertext)).toBeUndefined();
    expect(grants.map(({ sealed }) => grantFault(sealed))).toEqual([undefined, undefined]);
  });

  it('does not say in the body to whom it was sealed', async () => {
    const key = await openGrant(unit, grant);
    const text = new TextDecoder('latin1').decode(ciphertext);
    expect(text).not.toContain(await recipientOf(key));
  });

  it('never seals a grant to a classic recipient', async () => {
    const recipient = await recipientOf(await newClassicIdentity());
    await expect(sealGrant(await newClassicIdentity(), { to: 'recovery', recipient })).rejects.toThrow(
      'unknown_recipient',
    );
  });

  it('carries a content key and nothing else', async () => {
    const forged = await sealTo([await recipientOf(unit)], new TextEncoder().encode(unit));
    await expect(openGrant(unit, forged)).rejects.toThrow('malformed_content');
  });

  it('is granted anew, for rotation and transfer, without touching the body', async () => {
    const next = await sealGrant(await openGrant(unit, grant), {
      to: 'unit',
      unitId: 8,
      epoch: 1,
      recipient: await recipientOf(stranger),
    });
    expect(next).toMatchObject({ to: 'unit', unitId: 8, epoch: 1 });
    expect((await openEnvelope(stranger, next.sealed, ciphertext)).content).toEqual(content);
  });
});
