import { Secret, TOTP } from 'otpauth';

/** Seconds that a code lasts, and its digits: what every authenticator app takes for granted. */
const PERIOD = 30;
const DIGITS = 6;
/** Steps either way: half a minute of two clocks that disagree, or of slow fingers. */
const WINDOW = 1;
/** RFC 4226 asks for 128 bits and recommends 160. */
const SECRET_BYTES = 20;
const ISSUER = 'Bình Yên';

/** A fresh secret. */
export function newTotpSecret(): Buffer {
  return Buffer.from(new Secret({ size: SECRET_BYTES }).bytes);
}

/** How an authenticator app takes a secret: as text (base32), and as the address in a QR code. */
export function describeTotp(secret: Buffer, login: string): { secret: string; uri: string } {
  const totp = totpOf(secret, login);
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The time step of which a code is (RFC 6238, 4.2), the present one and its neighbours; undefined for no such code. */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const totp = totpOf(secret);
  const delta = totp.validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? undefined : totp.counter({ timestamp }) + delta;
}

function totpOf(secret: Buffer, label = ''): TOTP {
  const bytes = new Uint8Array(secret);
  return new TOTP({
    issuer: ISSUER,
    label,
    secret: new Secret({ buffer: bytes.buffer }),
    digits: DIGITS,
    period: PERIOD,
  });
}
