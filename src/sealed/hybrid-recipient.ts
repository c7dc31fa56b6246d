import type { Recipient } from 'age-encryption';

/**
 * How an `age1pq` recipient is sealed to: in a browser by the library that reads the string. Imported as
 * `#hybrid-recipient`, which in Node is `server/hybrid-recipient.ts`: the same stanza by the platform's own
 * primitives. Throws where the string is no recipient.
 */
export function hybridRecipient(recipient: string): string | Recipient {
  return recipient;
}
