import { Secret, TOTP } from 'otpauth';
import { beginSecondFactor, confirmSecondFactor } from '../../src/accounts/access-contract.ts';
import type { Client } from '../../src/wire/client.ts';

/** Switches the second factor of a signed-in officer on; gives what only their phone and their paper hold. */
export async function enrol(client: Client): Promise<{
  readonly secret: Uint8Array;
  readonly texts: Readonly<Record<string, string>>;
}> {
  const { secret: text } = await client.call(beginSecondFactor);
  const secret = Secret.fromBase32(text);
  const code = new TOTP({ secret }).generate();
  const { recoveryCodes } = await client.call(confirmSecondFactor, { body: { code } });
  const codes = recoveryCodes.map((each, index) => [`recovery code ${index + 1}`, each] as const);
  return { secret: secret.bytes, texts: { 'second factor': text, ...Object.fromEntries(codes) } };
}
