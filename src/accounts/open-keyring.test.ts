import { describe, expect, it } from 'vitest';
import { passphraseKeys } from '../sealed/passphrase.ts';
import { newSigningSecret } from '../sealed/signing.ts';
import { newUnitKey, shareUnitKey, unitPublicKey } from '../sealed/unit-key.ts';
import { fromBase64Url, toBase64Url } from '../wire/encoding.ts';
import { credentialsSchema } from './contract.ts';
import { makeCredentials } from './make-credentials.ts';
import { argon2ParametersOf } from './officer-secret.ts';
import { openKeyring } from './open-keyring.ts';

const PASSPHRASE = 'bốn từ là đủ';

async function shareOf(unitId: number, epoch: number, recipient: string) {
  const key = await newUnitKey(unitId, epoch);
  const [sealed] = await shareUnitKey(key, [recipient]);
  const { signingKey } = await unitPublicKey(key);
  return { key, share: { unitId, epoch, sealed: toBase64Url(sealed ?? new Uint8Array()), signingKey } };
}

describe('a keyring', () => {
  it('opens with the passphrase that made it, and with no other', async () => {
    const stewardSecret = newSigningSecret();
    const { credentials } = await makeCredentials(PASSPHRASE, { stewardSecret });
    expect(credentialsSchema.safeParse(credentials).success).toBe(true);
    const { key, share } = await shareOf(3, 1, credentials.recipient);
    const keyring = { wrappedSecret: credentials.wrappedSecret, shares: [share] };
    const salt = fromBase64Url(credentials.kdf.salt);
    const parameters = argon2ParametersOf(credentials.kdf);
    // Typed on another keyboard, in decomposed letters.
    const typed = await passphraseKeys(PASSPHRASE.normalize('NFD'), salt, parameters);
    expect(toBase64Url(typed.authKey)).toBe(credentials.authKey);
    const opened = await openKeyring(typed.wrappingKey, credentials, keyring);
    expect(opened.secret.stewardSecret).toBe(stewardSecret);
    expect(opened.unitKeys).toEqual([expect.objectContaining({ unitId: 3, identity: key.identity })]);
    const wrong = openKeyring(new Uint8Array(32), credentials, keyring);
    await expect(wrong).rejects.toMatchObject({ code: 'cannot_open' });
  });

  it('tells of a share that does not open, is another’s, or was swapped, and opens the rest', async () => {
    const derive = async () => ({ authKey: new Uint8Array(32), wrappingKey: new Uint8Array(32) });
    const { credentials } = await makeCredentials(PASSPHRASE, { derive });
    const other = await makeCredentials(PASSPHRASE, { derive });
    const good = await shareOf(3, 1, credentials.recipient);
    const foreign = await shareOf(3, 2, other.credentials.recipient);
    const swapped = await shareOf(3, 3, credentials.recipient);
    const shares = [
      good.share,
      foreign.share,
      { ...swapped.share, epoch: 4 },
      { ...swapped.share, signingKey: good.share.signingKey },
    ];
    const keyring = { wrappedSecret: credentials.wrappedSecret, shares };
    const opened = await openKeyring(new Uint8Array(32), credentials, keyring);
    expect(opened.unitKeys.map(({ epoch }) => epoch)).toEqual([1]);
    expect(opened.unreadable.map(({ epoch }) => epoch)).toEqual([2, 4, 3]);
  });
});
