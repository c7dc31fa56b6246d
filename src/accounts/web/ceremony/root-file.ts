import { fingerprint } from '../../../sealed/directory.ts';
import { fromBase64Url, toHex } from '../../../wire/bytes.ts';

/** The root key as a file for the safe. It is not encrypted: the safe is its lock. */
export function rootKeyFile(publicKey: string, secret: string): string {
  const content = { kind: 'binh-yen/root-key/v1', mark: fingerprint(publicKey), publicKey, secret };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

/** Bytes for paper: hexadecimal in groups of four, which can be typed back without telling letters apart. */
export function groupedHex(base64Url: string): string {
  return (toHex(fromBase64Url(base64Url)).match(/.{4}/g) ?? []).join(' ');
}
