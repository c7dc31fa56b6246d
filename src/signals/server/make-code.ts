import { createHash, createHmac } from 'node:crypto';
import { CODE_LETTERS } from '../../accounts/second-factor-code.ts';
import type { Config } from '../../platform/config.ts';
import { serverSecret } from '../../platform/secret.ts';

/** Sixteen of thirty-two letters are 80 bits: nobody guesses one, at a proof of work for each guess. */
const LENGTH = 16;

/**
 * The code that a site's salt stands for. It takes a secret of the server's, so that a copy of the database tells no
 * code; and it is the same for everybody of the site, who can compare what each was shown.
 */
export function codeOf(config: Pick<Config, 'dataFolder'>, siteId: string, salt: Buffer): string {
  const secret = serverSecret(config, 'site-code');
  const bytes = createHmac('sha256', secret).update(siteId).update(salt).digest().subarray(0, LENGTH);
  return [...bytes].map((byte) => CODE_LETTERS.charAt(byte & 31)).join('');
}

/** What a code is found by. */
export function hashOfCode(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
