/** Longest header looked at, in bytes: a grant's is about 1,700. */
const MAX_HEADER = 8192;

const HEADER =
  /^age-encryption\.org\/v1\n((?:-> [!-~]+(?: [!-~]+)*\n(?:[A-Za-z0-9+/]{64}\n)*[A-Za-z0-9+/]{0,63}\n)+)--- [A-Za-z0-9+/]{43}\n/;

/** Exactly one stanza to an X25519 recipient: share of 32 bytes, wrapped key of 32. */
const ONE_CLASSIC = /^-> X25519 [A-Za-z0-9+/]{43}\n[A-Za-z0-9+/]{43}\n$/;
/** Exactly one hybrid stanza: encapsulated key of 1,120 bytes, wrapped key of 32. */
const ONE_HYBRID = /^-> mlkem768x25519 [A-Za-z0-9+/]{1494}\n[A-Za-z0-9+/]{43}\n$/;

/** Payload nonce and one authentication tag: the least that follows a header. */
const MIN_PAYLOAD = 32;

/** What can be said of an age file without any key. */
interface Header {
  /** Stanza types in their order, such as `X25519` or `mlkem768x25519`. */
  readonly types: readonly string[];
  /** Length of the header text in bytes. */
  readonly length: number;
  /** The stanzas as they stand in the file. */
  readonly stanzas: string;
}

/** Reads the header of an age v1 file (C2SP age), without decrypting. Undefined for anything else; never throws. */
export function inspectHeader(bytes: Uint8Array): Header | undefined {
  const text = new TextDecoder().decode(bytes.subarray(0, MAX_HEADER));
  const match = HEADER.exec(text);
  const stanzas = match?.[1];
  if (!match || stanzas === undefined) return undefined;
  const types = Array.from(stanzas.matchAll(/^-> ([!-~]+)/gm), (stanza) => stanza[1] ?? '');
  return { types, length: match[0].length, stanzas };
}

/** What is wrong with the recipients of a sealed file, in the error codes of the wire. */
type RecipientFault = 'unknown_recipient' | 'mixed_recipients';

/** A body or a file must be sealed to exactly one X25519 content key. Undefined where it is. */
export function bodyFault(bytes: Uint8Array): RecipientFault | undefined {
  return faultOf(bytes, ONE_CLASSIC);
}

/** A grant must be sealed to exactly one hybrid recipient. Undefined where it is. */
export function grantFault(bytes: Uint8Array): RecipientFault | undefined {
  return faultOf(bytes, ONE_HYBRID);
}

function faultOf(bytes: Uint8Array, expected: RegExp): RecipientFault | undefined {
  const header = inspectHeader(bytes);
  if (!header) return 'unknown_recipient';
  if (new Set(header.types).size > 1) return 'mixed_recipients';
  const complete = bytes.length >= header.length + MIN_PAYLOAD;
  return complete && expected.test(header.stanzas) ? undefined : 'unknown_recipient';
}
