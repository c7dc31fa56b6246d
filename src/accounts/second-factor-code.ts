import { z } from 'zod';

/** Recovery codes that a person is given at once. */
export const RECOVERY_CODES = 8;
/** Crockford's base32, small letters: no letter in it is taken for a digit. */
export const CODE_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

const TOTP = /^\d{6}$/;
const RECOVERY = /^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/;

/** Six digits of the moment (RFC 6238). */
export const totpCodeSchema = z.string().regex(TOTP);
/** Eight of these are for the day on which the telephone is lost: 50 bits, `k3v9m-2xq7d`. */
export const recoveryCodeSchema = z.string().regex(RECOVERY);
/** What proves the second factor: one of either kind. */
export const secondFactorCodeSchema = z.string().regex(new RegExp(`${TOTP.source}|${RECOVERY.source}`));

/** Whether a code is one of paper rather than of the moment. */
export function isRecoveryCode(code: string): boolean {
  return RECOVERY.test(code);
}

/** A code as people type it, in the form that crosses the wire; what is no code stays none. */
export function tidyCode(typed: string): string {
  const bare = typed.toLowerCase().replace(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return bare.length === 10 ? `${bare.slice(0, 5)}-${bare.slice(5)}` : bare;
}
