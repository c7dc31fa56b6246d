import { fromBase64Url, toBase64Url, toHex } from '../wire/bytes.ts';
import { argon2 } from './argon2.ts';
import { sha256Text } from './digest.ts';
import { deriveKey } from './hkdf.ts';
import { openSealed } from './open.ts';
import { receiptKeys } from './receipt.ts';
import { signerOf, verify } from './signing.ts';
import type { Statement } from './statement.ts';
import { aesKey } from './wrap-identity.ts';

/** A known answer of the outside world that this room must give in whatever engine it runs. */
interface Check {
  readonly name: string;
  /** Rejects where the answer is another one. */
  readonly run: () => Promise<void>;
}

/** From the age test vectors (C2SP CCTV, public domain): files that must open. */
const AGE_FILES = [
  {
    name: 'x25519',
    identity: 'AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0',
    payloadSha256: '013f54400c82da08037759ada907a8b864e97de81c088a182062c4b5622fd2ab',
    file:
      'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0-IFgyNTUxOSBURWlGMHlwcXIrYnB2Y3FYTnlDVkpwTDdPdXdQZFZ3UEw3S1FFYkZE' +
      'T0NjCmhqYWJHWHdTTFE5YzNTNkx3MmkrUzJUdTJmaXdRSEhzbGJCTjZCNDFGTEUKLS0tIFd5SnA5Ri85Rk9aaDdnSmRoZXEy' +
      'V0lKY3dIZ1ljOE5JVmgzZGR3aHJjTmcK7s9ix86RtDMnTmjU8vkTTLdMW_73vqpSyPC8DpksHoMx-2Y',
  },
  {
    name: 'hybrid',
    identity: 'AGE-SECRET-KEY-PQ-1HZLGZUPT4ETPKDEV8HSGFDCYZ4E522W0A7PU2LHT8EH9W6YLNC3SW78XKG',
    payloadSha256: '013f54400c82da08037759ada907a8b864e97de81c088a182062c4b5622fd2ab',
    file:
      'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0-IG1sa2VtNzY4eDI1NTE5IE5mTGNnQWJ6dk5nZjBhUmI0UEFOQnZ5RHRJRERRS2Y4' +
      'NEpoaEZsbnZUMU5VQWNiR05yQXJSWi9UK2JjOWw0eG1LMURTbCtQWGs2bnFxR0JoYU0xZFVpVDdYMTdUVTEvYjloYVpaUHpF' +
      'YWx2WkhGRE1TZXZmaVpzaGxuU2djcFdoMHFucGdUeWJvV1RVK3pickg2WUQydWhzaGJKb2l1cWgrUHBYdERNc3RYeDRDZ3hB' +
      'U3JOVmxmU2wvY2FSVGkyNFFqSVhwQ053RUU0RndIcm1Bd1VxU0hMVXpHT0hmaVcvY2hPQ1R0RFg1OTF4NDFvNmVaNC9EdDky' +
      'VmhvWUtGY3BpYVdiUmhiZW5aWFVKeFBTMUMxc0s4NENWd2tESDdMSmpiWUNua3h0M21ldWw4a0tXaWhac1N0WllkLzZib3px' +
      'Y3pPWDd6TjVQYmFZRDFYcFl3TXdlZHpXbVBtUXp4QnliRDhab2RjUjdoRjdXVXhTbUZWSDdFeGlZSDNaTmJEQVZjZ0d3bGtU' +
      'Rm1VbWFUQ2JqR1pUdjhNK2VqbXZTdFFIZ0N0UGk0R0dSZEpGcjNIenZSem02YnZyZEYvcmRTUFJGdFJWTTdEOW83WkFBcXVE' +
      'MVBCeUUwWTVZQ1I0L3ZtVGxJbFJ3RlhrNGJlK1RzQUkrR290dWpvdTZucmlnd25mcW9HaU5TdmkvWlZ2U0tuRG9aUElFNXF3' +
      'T05DZWVKQjhDZVJocVhFanZndHdjMnpjV1VCdGpTSmdOTCtqODg3azJoMHhsWHBRcWxtRERIc0JPQ1AzL1ZvTStOWlVScUkr' +
      'Um9UdWRjd1RsOFRnbWhHclF5dG5vdnVXRkR2RTlIZ1BBczY3ZFBSQzY0LzNSRVMzaEYyQzYvUjFwUUFuQzdTMmlTaWpKbnlG' +
      'bGFESldmY1p2dk5vYW1waER2NjNrVU5iN2I5VjhFK3h3cUY4R2t1WEpuQkZEbzBQdUp6OHFXSDdzRE1FT2hJSW5tYW5EaXU2' +
      'Sy85ak9DdWJZTmROY1hyalFrbmx2azFrRmRqWjJ4WW5DNlF1cUE1K3FITUJwZ3JnMzAxUFgxNTRYNEtVY3hBM1BvRnlZTmV4' +
      'YUJLM25qa3M3UE54bDdIeVpJV2pqRGx6NTBXclFuRXFCamw4UlZWdW5lTDN2Z1Z5VTQ1R1NWV1FWT0g0SzZhZXBXUDArcDdX' +
      'VUQ1MnJoZFZINUhQWldRTDN2OFRqRXo4MEFlYjg3KzFzMXdnTSs1c2tOWDRMcE95dWhSeFEvQ2hYc1ZaclZKOFNSc0JsTzRL' +
      'K0NKMjcxckhqOGw4TkVoUkUyTy9aS0hzdDhCZS82ajVjOVNVbVJScXZJKzZiY2cwQmNxN1dpN2QwOHZEUXFqQzJjT2kxMTJD' +
      'R3JhNW1hemQvTkNJQ0M4MW9Za01tVHh0TTlmaWNmSWh2dDluSGFaU1FoMjd0ekozeFJXT2Vnd3pET2FOanJ0Sjd5dkNYYlY5' +
      'aVE2Ym9pQ2w2d2RtSW43azlzSTMwd0l1SGNWVTFDcitFTldocVZ5UmlBS2t0Z3Z4ZWdEbnF2UkIybjFhSEtvdnA2MEZzN1lJ' +
      'RHJjbHNjUkZpa1Y0NXgwUk5CZFZ0VWtXRDQzMHZaZ2Vra1pkbndwZUh4R1Y5VEllMkZDTm9vUXpVeng2djRmdDBzWjVTWUk0' +
      'OTBGMnNZWnUvc2lnNElCL0tPelZmUFhCWDlka2Z0TGdaVFd0ZlA3R0k5TmpFaXRMbi9sWVRoMmpmU0tUWVpTTStCUXQxNm0y' +
      'eWcvNFg3eGZ0QTJQM2ZTeVUxeldpbmVvY3o0REt5aWxXbVZoUFJqeTlMclRQdFFXVlZOR3JWZlVzTll3V0hKWDZGd2tGN0pO' +
      'YkNxTEVRdWVNalBoYzljbnI2NnVGK1d0MUlzdVRqMjc4TWd5WnFZbHI3bWtXOTF6eVdKTVNJWFRLbXF2NXVtOXlwYzNJSlVt' +
      'a3ZzNjdBOTFYQTh2c3BBUnNVTTRKdwpqWVBmaWxOQU1qRjB6R1JZTVlKcVIvY1RUemJpR3hRTWhHKzh6WmFpdGljCi0tLSA3' +
      'd0NnS2M0dDhrS21LSlROcllzN01vTEtIazhTcXQ4WTNvVFpjMDhzUWpNCt3fctBvvKtX3z0NMSSWrSGM1_1vgHi7-IEt2HlH' +
      'FV63vV6I',
  },
];

/** RFC 8032 §7.1, tests 1 and 3. */
const ED25519 = [
  {
    secret: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    publicKey: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    secret: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    publicKey: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
];

/** Galois/Counter Mode, test case 16 of the specification submitted to NIST. */
const AES_GCM = {
  key: 'feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308',
  iv: 'cafebabefacedbaddecaf888',
  additional: 'feedfacedeadbeeffeedfacedeadbeefabaddad2',
  plain:
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  sealed:
    '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
};

/** Every check; the same list runs in Node and, in an end-to-end journey, in the browser. */
export const CHECKS: readonly Check[] = [
  ...AGE_FILES.map(({ name, identity, payloadSha256, file }) => ({
    name: `age: ${name}`,
    run: async () => {
      const payload = await openSealed(identity, fromBase64Url(file));
      expectEqual(sha256Text(payload), toBase64Url(fromHex(payloadSha256)));
    },
  })),
  ...ED25519.map(({ secret, publicKey, message, signature }, index) => ({
    name: `Ed25519: RFC 8032 #${index + 1}`,
    run: async () => {
      const signer = signerOf(toBase64Url(fromHex(secret)));
      // not a statement of ours: the vector has its own message
      const signed = fromHex(message) as Uint8Array as Statement;
      expectEqual(signer.publicKey, toBase64Url(fromHex(publicKey)));
      expectEqual(toHex(fromBase64Url(signer.sign(signed))), signature);
      expectEqual(verify(signer.publicKey, signed, signer.sign(signed)), true);
    },
  })),
  { name: 'AES-256-GCM: NIST case 16', run: checkAesGcm },
  { name: 'HKDF-SHA-256: RFC 5869 A.3', run: checkHkdf },
  { name: 'Argon2id: reference implementation, t=2 m=64 MiB p=1', run: checkArgon2 },
  { name: 'receipt: the keys of known words', run: checkReceipt },
];

async function checkAesGcm(): Promise<void> {
  const key = await aesKey(fromHex(AES_GCM.key), 'encrypt');
  const algorithm = { name: 'AES-GCM', iv: fromHex(AES_GCM.iv), additionalData: fromHex(AES_GCM.additional) };
  const sealed = await crypto.subtle.encrypt(algorithm, key, fromHex(AES_GCM.plain));
  expectEqual(toHex(new Uint8Array(sealed)), AES_GCM.sealed);
}

async function checkHkdf(): Promise<void> {
  const key = deriveKey(new Uint8Array(22).fill(0x0b), '');
  expectEqual(toHex(key), '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d');
}

async function checkArgon2(): Promise<void> {
  const encoder = new TextEncoder();
  const costs = { memoryKib: 65_536, iterations: 2, parallelism: 1 };
  const hash = await argon2(encoder.encode('password'), encoder.encode('somesalt'), costs);
  expectEqual(toHex(hash), '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7');
}

/** Our own answer, frozen: receipts in people's hands must open for ever. */
async function checkReceipt(): Promise<void> {
  const keys = await receiptKeys('an binh chuong doan hoa minh nguyen vinh'.split(' '));
  expectEqual(keys.signer.publicKey, 'WRv6GQPqnlR8uIvfOnsfa1ZfewRRTpHnmDgo_MZUkdE');
  expectEqual(
    sha256Text(new TextEncoder().encode(keys.replyRecipient)),
    'Pw1IpKD4mHClE3DDq3KIXSEPmNTq-dLdPDKhx8bmXUk',
  );
}

function expectEqual<T extends string | boolean>(actual: T, expected: T): void {
  if (actual !== expected) throw new Error(`expected ${expected}, got ${actual}`);
}

function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
