import { createContext, useContext } from 'react';
import type { Signer } from '../../sealed/signing.ts';

/** Names one epoch of one unit's key: `12:3`. */
export type UnitEpoch = `${number}:${number}`;

/** The name of an epoch, to look its key up. */
export function unitEpoch(unitId: number, epoch: number): UnitEpoch {
  return `${unitId}:${epoch}`;
}

/** The private key of a unit for one epoch, open in this browser's memory and nowhere else. */
export interface OpenUnitKey {
  readonly unitId: number;
  readonly epoch: number;
  /** age1pq identity: opens what was sealed to the unit in this epoch. */
  readonly identity: string;
  /** Signs as the unit. */
  readonly signer: Signer;
}

/** What sealing as a unit takes: its key, and the recovery key beside it, both checked up to the root. */
export interface Sealer {
  /** The unit that speaks and signs. */
  readonly unit: OpenUnitKey;
  readonly recoveryRecipient: string;
}

/** What is sealed to the person alone, by their own key and nobody's beside it; padded. */
export interface OwnBox {
  seal(content: Uint8Array): Promise<Uint8Array>;
  /** Throws `SealedError`: `cannot_open` for what was sealed to another key, an earlier one of the person too. */
  open(sealed: Uint8Array): Promise<Uint8Array>;
  /** A content key, sealed as every grant is. */
  sealKey(contentIdentity: string): Promise<Uint8Array>;
  /** Opens a grant to this person. Throws `SealedError`. */
  openKey(grant: Uint8Array): Promise<string>;
  /** The public half of the own key (age1pq), for its mark. */
  recipient(): Promise<string>;
}

/** What every page may know of the person who is signed in; `accounts` fills it with its own closed unions. */
interface KeyringSession {
  readonly accountId: string;
  readonly login: string;
  readonly displayName: string;
  readonly demo: boolean;
  readonly memberships: readonly {
    readonly unit: {
      readonly unitId: number;
      readonly areaId: number;
      readonly kind: string;
      readonly name: string;
      readonly nameEn: string;
    };
    readonly role: string;
  }[];
}

/** `starting` until the server has said whether a session stands; `locked` is signed in, with no key in memory. */
type KeyringStatus = 'starting' | 'signed_out' | 'locked' | 'unlocked';

/**
 * Who is signed in and which unit keys stand open. Keys live in memory only: a reload, 30 idle minutes and
 * `lock` all end in `locked`.
 */
export interface Keyring<Session extends KeyringSession = KeyringSession> {
  readonly status: KeyringStatus;
  /** Null while `starting` and when `signed_out`. */
  readonly session: Session | null;
  /** Every epoch that this person holds a share of; empty unless `unlocked`. Rows live in old epochs too. */
  readonly unitKeys: ReadonlyMap<UnitEpoch, OpenUnitKey>;
  /** The newest epoch held of a unit, to sign as it; undefined where none is held or nothing is unlocked. */
  signAs(unitId: number): OpenUnitKey | undefined;
  /**
   * Sealing as a unit whose key stands open; the area is the unit's. Throws `ApiError`: `unsigned_unit_key` where no
   * steward vouches for the key that is held, or the root did not name recovery.
   */
  sealer(unit: { readonly unitId: number; readonly areaId: number }): Promise<Sealer>;
  /** Undefined unless `unlocked`. */
  readonly ownBox: OwnBox | undefined;
  /** Opens the keys. Throws `SealedError('cannot_open')` for a wrong passphrase, and `ApiError`. */
  unlock(passphrase: string): Promise<void>;
  /** Forgets every key; the session stays. */
  lock(): void;
}

const nothing = () => {
  throw new Error('no keyring around this page');
};

/** Filled by `accounts/web/keyring-provider.tsx`, read through `useKeyring`. */
export const KeyringContext = createContext<Keyring>({
  status: 'starting',
  session: null,
  unitKeys: new Map(),
  signAs: nothing,
  sealer: nothing,
  ownBox: undefined,
  unlock: nothing,
  lock: nothing,
});

/** The keyring of the page. `useKeyring<Session>()` with the `Session` of the accounts contract types its roles. */
export function useKeyring<Session extends KeyringSession = KeyringSession>(): Keyring<Session> {
  // The one provider puts in what the contract's `readSession` answers; `ui` may not import that type.
  return useContext(KeyringContext) as Keyring<Session>;
}
