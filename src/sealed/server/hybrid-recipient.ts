import {
  createCipheriv,
  createHash,
  createHmac,
  createPublicKey,
  diffieHellman,
  encapsulate,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { base64nopad, bech32 } from '@scure/base';
import { type Recipient, Stanza } from 'age-encryption';
import { toBase64Url } from '../../wire/bytes.ts';

// Thirty times as quick as arithmetic in JavaScript: what fills a demo, a bench or a test seals thousands of times.

const STANZA = 'mlkem768x25519';
/** SubjectPublicKeyInfo of ML-KEM-768 up to the 1,184 bytes of the key (RFC 9935). */
const ML_KEM_768_PREFIX = Buffer.from('308204b2300b0609608648016503040402038204a100', 'hex');
const ML_KEM_768_BYTES = 1184;
const X25519_BYTES = 32;
/** The label of the combiner (draft-connolly-cfrg-xwing-kem, section 5.3). */
const COMBINER_LABEL = Buffer.from('\\.//^\\');

/** HPKE with MLKEM768-X25519, HKDF-SHA256 and ChaCha20-Poly1305, base mode (RFC 9180, section 5.1). */
const SUITE_ID = Buffer.concat([Buffer.from('HPKE'), Buffer.from([0x64, 0x7a, 0x00, 0x01, 0x00, 0x03])]);
const EMPTY = Buffer.alloc(0);
const CONTEXT = Buffer.concat([
  Buffer.from([0]),
  extract(EMPTY, 'psk_id_hash', EMPTY),
  extract(EMPTY, 'info_hash', Buffer.from('age-encryption.org/mlkem768x25519')),
]);

/**
 * Seals to an `age1pq` recipient by the ML-KEM-768 and X25519 of the platform (age v1, "The ML-KEM-768 + X25519
 * recipient type"). Throws where the string is no such recipient.
 */
export function hybridRecipient(recipient: string): string | Recipient {
  const { prefix, words } = bech32.decode<'age1pq'>(recipient as `age1pq1${string}`, false);
  const bytes = Buffer.from(bech32.fromWords(words));
  if (prefix !== 'age1pq' || bytes.length !== ML_KEM_768_BYTES + X25519_BYTES) {
    throw new RangeError('not a hybrid recipient');
  }
  const mlKem = createPublicKey({
    key: Buffer.concat([ML_KEM_768_PREFIX, bytes.subarray(0, ML_KEM_768_BYTES)]),
    format: 'der',
    type: 'spki',
  });
  const share = bytes.subarray(ML_KEM_768_BYTES);
  const x25519 = createPublicKey({
    key: { kty: 'OKP', crv: 'X25519', x: toBase64Url(share) },
    format: 'jwk',
  });
  return { wrapFileKey: (fileKey) => [wrap(fileKey, mlKem, x25519, share)] };
}

function wrap(fileKey: Uint8Array, mlKem: KeyObject, x25519: KeyObject, share: Buffer): Stanza {
  const { sharedKey, ciphertext } = encapsulate(mlKem);
  const ephemeral = generateKeyPairSync('x25519');
  const ephemeralShare = Buffer.from(ephemeral.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const sharedSecret = createHash('sha3-256')
    .update(sharedKey)
    .update(diffieHellman({ privateKey: ephemeral.privateKey, publicKey: x25519 }))
    .update(ephemeralShare)
    .update(share)
    .update(COMBINER_LABEL)
    .digest();
  const secret = extract(sharedSecret, 'secret', EMPTY);
  const cipher = createCipheriv(
    'chacha20-poly1305',
    expand(secret, 'key', CONTEXT, 32),
    expand(secret, 'base_nonce', CONTEXT, 12),
    { authTagLength: 16 },
  );
  const body = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()]);
  return new Stanza([STANZA, base64nopad.encode(Buffer.concat([ciphertext, ephemeralShare]))], body);
}

/** LabeledExtract of RFC 9180, section 4. */
function extract(salt: Buffer, label: string, material: Buffer): Buffer {
  return createHmac('sha256', salt)
    .update('HPKE-v1')
    .update(SUITE_ID)
    .update(label)
    .update(material)
    .digest();
}

/** LabeledExpand of RFC 9180, section 4, for at most the 32 bytes of one block. */
function expand(secret: Buffer, label: string, info: Buffer, length: number): Buffer {
  return createHmac('sha256', secret)
    .update(Buffer.from([0, length]))
    .update('HPKE-v1')
    .update(SUITE_ID)
    .update(label)
    .update(info)
    .update(Buffer.from([1]))
    .digest()
    .subarray(0, length);
}
