import type { PassphraseKeys } from '../../sealed/passphrase.ts';
import { fromBase64Url, toBase64Url } from '../../wire/bytes.ts';
import { readKeyring, type Session, signIn, signInChallenge } from '../contract.ts';
import { deviceOf } from '../device.ts';
import { listUnitKeys } from '../key-contract.ts';
import { argon2ParametersOf } from '../officer-secret.ts';
import { openKeyring } from '../open-keyring.ts';
import type { UnlockStage } from './account-context.ts';
import { api } from './api.ts';
import { derivePassphrase } from './derive-passphrase.ts';
import { type OpenKeys, openKeysOf } from './open-keys.ts';

type OnStage = (stage: UnlockStage) => void;

/** Signs in, with a code where there is one, and opens the keys. Throws `ApiError`, `SealedError('cannot_open')`. */
export async function signInAndOpen(
  by: { readonly login: string; readonly passphrase: string; readonly code: string | undefined },
  onStage: OnStage,
): Promise<{ session: Session; keys: OpenKeys }> {
  const { login, passphrase, code } = by;
  const { kdf } = await api.call(signInChallenge, { body: { login } });
  const derived = await derive(passphrase, kdf, onStage);
  onStage('asking');
  const authKey = toBase64Url(derived.authKey);
  const device = deviceOf(navigator.userAgent);
  const { session, keyring } = await api.call(signIn, { body: { login, authKey, code, device } });
  return { session, keys: await open(derived, session, keyring, onStage) };
}

/** Opens the keys of a session that stands. Throws `ApiError`, `SealedError('cannot_open')`. */
export async function openAgain(session: Session, passphrase: string, onStage: OnStage): Promise<OpenKeys> {
  const derived = await derive(passphrase, session.kdf, onStage);
  onStage('asking');
  const keyring = await api.call(readKeyring);
  return open(derived, session, keyring, onStage);
}

function derive(passphrase: string, kdf: Session['kdf'], onStage: OnStage): Promise<PassphraseKeys> {
  onStage('deriving');
  return derivePassphrase(passphrase, fromBase64Url(kdf.salt), argon2ParametersOf(kdf));
}

async function open(
  derived: PassphraseKeys,
  session: Session,
  keyring: Parameters<typeof openKeyring>[2],
  onStage: OnStage,
): Promise<OpenKeys> {
  onStage('opening');
  const opened = await openKeyring(derived.wrappingKey, session, keyring);
  return openKeysOf(opened, await signedEpochs(opened.unitKeys));
}

/** The newest signed epoch of units of which several are held: only that one may sign. */
export async function signedEpochs(
  keys: readonly { readonly unitId: number }[],
): Promise<ReadonlyMap<number, number>> {
  const units = new Set(keys.map(({ unitId }) => unitId));
  const several = [...units].filter((unit) => keys.filter(({ unitId }) => unitId === unit).length > 1);
  const pairs = await Promise.all(
    several.map(async (unitId) => {
      const { rows } = await api.call(listUnitKeys, { params: { unitId } });
      const epochs = rows.filter(({ steward }) => steward !== null).map(({ epoch }) => epoch);
      return [unitId, Math.max(0, ...epochs)] as const;
    }),
  );
  return new Map(pairs);
}
