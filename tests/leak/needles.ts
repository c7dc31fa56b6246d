/** Bytes to look for, and how they came about: "base64+1 of NFD". */
export interface Needle {
  readonly how: string;
  readonly bytes: Buffer;
}

/** The ways in which people and programs write the same words. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  NFC: (text) => text.normalize('NFC'),
  NFD: (text) => text.normalize('NFD'),
  unaccented: (text) => unaccented(text),
  'lower case': (text) => text.normalize('NFC').toLowerCase(),
  'unaccented lower case': (text) => unaccented(text).toLowerCase(),
  'upper case': (text) => text.normalize('NFC').toUpperCase(),
};

/** The ways in which a program keeps text. */
const ENCODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text, 'utf8'),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  'JSON escapes': (text) => Buffer.from(escaped(text), 'latin1'),
  'percent escapes': (text) => Buffer.from(encodeURIComponent(text), 'latin1'),
};

/** The ways in which a program keeps bytes. */
const WRAPPINGS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  plain: (bytes) => bytes,
  hex: (bytes) => Buffer.from(bytes.toString('hex'), 'latin1'),
  'upper hex': (bytes) => Buffer.from(bytes.toString('hex').toUpperCase(), 'latin1'),
  'base64+0': (bytes) => base64Within(bytes, 0, 'base64'),
  'base64+1': (bytes) => base64Within(bytes, 1, 'base64'),
  'base64+2': (bytes) => base64Within(bytes, 2, 'base64'),
  'base64url+0': (bytes) => base64Within(bytes, 0, 'base64url'),
  'base64url+1': (bytes) => base64Within(bytes, 1, 'base64url'),
  'base64url+2': (bytes) => base64Within(bytes, 2, 'base64url'),
};

/** Every way in which a text may have been written down, each once. */
export function needlesOf(text: string): Needle[] {
  const needles = new Map<string, Needle>();
  for (const [form, shape] of Object.entries(FORMS)) {
    for (const [encoding, encode] of Object.entries(ENCODINGS)) {
      for (const [wrapping, wrap] of Object.entries(WRAPPINGS)) {
        const bytes = wrap(encode(shape(text)));
        const key = bytes.toString('latin1');
        if (!needles.has(key)) needles.set(key, { how: `${wrapping} of ${encoding} of ${form}`, bytes });
      }
    }
  }
  return [...needles.values()];
}

/** The same for bytes that are no text: a key, a token. */
export function needlesOfBytes(bytes: Uint8Array): Needle[] {
  const given = Buffer.from(bytes);
  const wrapped = Object.entries(WRAPPINGS).map(([how, wrap]) => ({ how, bytes: wrap(given) }));
  return [...new Map(wrapped.map((needle) => [needle.bytes.toString('latin1'), needle])).values()];
}

/**
 * What stays of some bytes when they stand at `offset` modulo 3 inside something longer that is written in
 * base64: the characters that depend on the neighbours are cut off.
 */
export function base64Within(bytes: Buffer, offset: 0 | 1 | 2, encoding: 'base64' | 'base64url'): Buffer {
  const whole = Buffer.concat([Buffer.alloc(offset), bytes]);
  const text = whole.toString(encoding).replace(/=+$/, '');
  const first = Math.ceil((offset * 8) / 6);
  const last = Math.floor((whole.length * 8) / 6);
  return Buffer.from(text.slice(first, last), 'latin1');
}

function unaccented(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

function escaped(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
