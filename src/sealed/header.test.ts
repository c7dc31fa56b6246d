import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newClassicIdentity, newHybridIdentity, recipientOf, sealTo } from './age.ts';
import { bodyFault, grantFault, inspectHeader } from './header.ts';

const content = new TextEncoder().encode('x'.repeat(100));
const classic = [
  await recipientOf(await newClassicIdentity()),
  await recipientOf(await newClassicIdentity()),
];
const hybrid = [await recipientOf(await newHybridIdentity()), await recipientOf(await newHybridIdentity())];
const body = await sealTo(classic.slice(1), content);
const grant = await sealTo(hybrid.slice(1), content);

describe('inspectHeader', () => {
  it('names the stanzas without any key', () => {
    expect(inspectHeader(body)?.types).toEqual(['X25519']);
    expect(inspectHeader(grant)?.types).toEqual(['mlkem768x25519']);
  });

  it('accepts one content key for a body and one hybrid recipient for a grant', () => {
    expect([bodyFault(body), grantFault(grant)]).toEqual([undefined, undefined]);
    expect([bodyFault(grant), grantFault(body)]).toEqual(['unknown_recipient', 'unknown_recipient']);
  });

  it('refuses a second recipient', async () => {
    expect(bodyFault(await sealTo(classic, content))).toBe('unknown_recipient');
    expect(grantFault(await sealTo(hybrid, content))).toBe('unknown_recipient');
  });

  it('calls a mix a mix', () => {
    const text = new TextDecoder('latin1').decode(body);
    const mixed = text.replace(
      '-> X25519',
      `-> mlkem768x25519 ${'A'.repeat(1494)}\n${'A'.repeat(43)}\n-> X25519`,
    );
    const bytes = Uint8Array.from(mixed, (character) => character.charCodeAt(0));
    expect(bodyFault(bytes)).toBe('mixed_recipients');
    expect(grantFault(bytes)).toBe('mixed_recipients');
  });

  it('refuses a header without a payload', () => {
    const { length } = inspectHeader(body) ?? { length: 0 };
    expect(bodyFault(body.subarray(0, length))).toBe('unknown_recipient');
    expect(bodyFault(body.subarray(0, length - 1))).toBe('unknown_recipient');
  });

  it('never throws, whatever it is given', () => {
    const start = new TextEncoder().encode('age-encryption.org/v1\n-> ');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, prefixed) => {
        const file = prefixed ? Uint8Array.of(...start, ...bytes) : bytes;
        expect(['unknown_recipient', 'mixed_recipients']).toContain(bodyFault(file));
      }),
    );
  });

  it('takes linear time on a hostile header', () => {
    const hostile = new TextEncoder().encode(`age-encryption.org/v1\n-> ${'a '.repeat(50_000)}`);
    for (let i = 0; i < 1000; i++) expect(inspectHeader(hostile)).toBeUndefined();
  });
});
