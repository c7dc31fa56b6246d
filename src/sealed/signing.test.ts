import { createPublicKey, verify as nodeVerify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from '../wire/bytes.ts';
import { newSigningSecret, signerOf, verify } from './signing.ts';
import { listFields, statement } from './statement.ts';

const signer = signerOf(newSigningSecret());
const signed = statement('tip-message', ['xin chào', 7, null]);
const signature = signer.sign(signed);

describe('signatures', () => {
  it('hold for the signer and the statement, and for nothing else', () => {
    expect(verify(signer.publicKey, signed, signature)).toBe(true);
    expect(verify(signerOf(newSigningSecret()).publicKey, signed, signature)).toBe(false);
    expect(verify(signer.publicKey, statement('tip-message', ['xin chào', 8, null]), signature)).toBe(false);
  });

  it('do not carry over to another context', () => {
    const other = statement('tip-submission', ['xin chào', 7, null]);
    expect(verify(signer.publicKey, other, signature)).toBe(false);
  });

  it('verify with node:crypto just as well', () => {
    const key = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: signer.publicKey },
      format: 'jwk',
    });
    expect(nodeVerify(null, signed, key, fromBase64Url(signature))).toBe(true);
  });

  it('are refused, not thrown at, when they are garbage', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, text) => {
        expect(verify(key, signed, text)).toBe(false);
        expect(verify(signer.publicKey, signed, text)).toBe(false);
      }),
    );
  });

  it('are refused under a key of small order, which would sign anything', () => {
    const neutral = toBase64Url(new Uint8Array(32).with(0, 1));
    const forged = toBase64Url(new Uint8Array(64).with(0, 1));
    expect(verify(neutral, signed, forged)).toBe(false);
  });

  it('are refused with any bit flipped', () => {
    const bytes = fromBase64Url(signature);
    fc.assert(
      fc.property(fc.nat(63), fc.nat(7), (at, bit) => {
        const changed = toBase64Url(bytes.with(at, (bytes[at] ?? 0) ^ (1 << bit)));
        expect(verify(signer.publicKey, signed, changed)).toBe(false);
      }),
    );
  });

  it('need a secret of 32 bytes', () => {
    expect(() => signerOf('AAAA')).toThrow(RangeError);
  });
});

describe('statements', () => {
  const field = fc.oneof(
    fc.string(),
    fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
    fc.constant(null),
  );

  it('have one frozen form', () => {
    const text = new TextDecoder().decode(statement('tip-message', ['a"b', -3, null]));
    expect(text).toBe('["binh-yen",1,"tip-message","a\\"b",-3,null]');
  });

  it('are the same only for the same fields', () => {
    fc.assert(
      fc.property(fc.array(field), fc.array(field), (a, b) => {
        const normal = (fields: typeof a) =>
          JSON.stringify(fields.map((one) => (typeof one === 'string' ? one.normalize('NFC') : one)));
        const same = Buffer.compare(statement('tip-message', a), statement('tip-message', b)) === 0;
        expect(same).toBe(normal(a) === normal(b));
      }),
    );
  });

  it('do not depend on how letters are composed', () => {
    expect(statement('tip-message', ['Đông Thọ'.normalize('NFD')])).toEqual(
      statement('tip-message', ['Đông Thọ'.normalize('NFC')]),
    );
  });

  it.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -0])('refuse the number %d', (number) => {
    expect(() => statement('tip-message', [number])).toThrow(RangeError);
  });

  it('tell lists apart by their length', () => {
    const one = [...listFields(['a'], (x) => [x]), ...listFields(['b', 'c'], (x) => [x])];
    const other = [...listFields(['a', 'b'], (x) => [x]), ...listFields(['c'], (x) => [x])];
    expect(one).not.toEqual(other);
  });
});
