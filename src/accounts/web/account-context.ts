import { createContext, useContext } from 'react';
import type { Signer } from '../../sealed/signing.ts';
import type { UnitKey } from '../../sealed/unit-key.ts';
import type { UnitEpoch } from '../../ui/desk/keyring-context.ts';

/** What the page is doing between the passphrase and open keys. */
export type UnlockStage = 'deriving' | 'asking' | 'opening';

/** What only the pages of accounts may do: sign in and out, and use the person's own keys. */
export interface Account {
  /**
   * `code` is of the second factor, where the server has asked for it (`code_needed`).
   * Throws `ApiError`, and `SealedError('cannot_open')` where the keys do not belong to the passphrase.
   */
  signIn(login: string, passphrase: string, code?: string): Promise<void>;
  signOut(): Promise<void>;
  /** Fetches the shares anew, after a unit key was made or handed on. Does nothing while locked. */
  refresh(): Promise<void>;
  /** Undefined when nothing is being unlocked. */
  readonly stage: UnlockStage | undefined;
  /** Whether the server has ended the session of the person who is locked out. */
  readonly expired: boolean;
  /** A steward's own signer, while unlocked. */
  readonly steward: Signer | undefined;
  /** The unit keys held, whole: to hand on. Empty while locked. */
  readonly unitKeys: ReadonlyMap<UnitEpoch, UnitKey>;
  /** Shares that came and did not open. */
  readonly unreadable: readonly UnitEpoch[];
}

/** Filled by `keyring-provider.tsx`. */
export const AccountContext = createContext<Account | null>(null);

/** The account of this page. Throws outside of the provider. */
export function useAccount(): Account {
  const account = useContext(AccountContext);
  if (!account) throw new Error('no keyring provider around this page');
  return account;
}
