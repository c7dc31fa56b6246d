import { sha256Text } from '../sealed/digest.ts';

/** Digits and capitals that nobody takes for one another (Crockford's base 32). */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Symbols of a code: 12 of 32, that is 60 bits. A code is only ever tried against this server, slowly. */
const LENGTH = 12;
const GROUP = 4;
const PURPOSE = 'binh-yen/contribution-slip/v1:';

/** A new code for a giver's slip. 32 is a power of two, so five random bits choose a symbol without bias. */
export function newSlipCode(): string {
  const random = crypto.getRandomValues(new Uint8Array(LENGTH));
  return Array.from(random, (bits) => SYMBOLS[bits & 31]).join('');
}

/** A code as it is printed and read out: `7K3M-QW9X-2D4F`. */
export function writtenSlipCode(code: string): string {
  return code.match(new RegExp(`.{1,${GROUP}}`, 'g'))?.join('-') ?? '';
}

/** The code that somebody typed, however: small letters, spaces, O for 0, I or L for 1; undefined for none. */
export function parseSlipCode(typed: string): string | undefined {
  const symbols = typed
    .toUpperCase()
    .replace(/[\s\-–.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  const known = symbols.length === LENGTH && [...symbols].every((symbol) => SYMBOLS.includes(symbol));
  return known ? symbols : undefined;
}

/** What the server keeps of a code: SHA-256 in base64url, under a purpose of its own. */
export function slipHash(code: string): string {
  return sha256Text(new TextEncoder().encode(PURPOSE + code));
}
