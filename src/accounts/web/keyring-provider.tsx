import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { UnitKey } from '../../sealed/unit-key.ts';
import {
  type Keyring,
  KeyringContext,
  type OpenUnitKey,
  type UnitEpoch,
} from '../../ui/desk/keyring-context.ts';
import { ApiError } from '../../wire/client.ts';
import { readKeyring, readSession, type Session, signOut } from '../contract.ts';
import { openShares } from '../open-keyring.ts';
import { type Account, AccountContext, type UnlockStage } from './account-context.ts';
import { api } from './api.ts';
import { type OpenKeys, openKeysOf, signingKeyOf } from './open-keys.ts';
import { ownBoxOf } from './own-box.ts';
import { sealerOf } from './sealer-of.ts';
import { openAgain, signedEpochs, signInAndOpen } from './unlock.ts';
import { useIdleLock } from './use-idle-lock.ts';

/** Undefined until the server has answered. */
interface Door {
  readonly session: Session | null;
  readonly expired: boolean;
}

const NO_KEYS: ReadonlyMap<UnitEpoch, OpenUnitKey> = new Map();
const NO_WHOLE_KEYS: ReadonlyMap<UnitEpoch, UnitKey> = new Map();

/**
 * Holds the session and, in memory only, the opened keys of whoever is signed in; hands both to every page.
 * A session that the server ends locks the page but keeps what was typed: the same person signs in again over it.
 */
export function KeyringProvider({ children }: { children: ReactNode }) {
  const [door, setDoor] = useState<Door>();
  const [keys, setKeys] = useState<OpenKeys>();
  const [stage, setStage] = useState<UnlockStage>();
  const queries = useQueryClient();
  const lock = useCallback(() => setKeys(undefined), []);
  useEffect(() => {
    let here = true;
    findSession().then((session) => here && setDoor({ session, expired: false }));
    return () => {
      here = false;
    };
  }, []);
  useIdleLock(keys !== undefined, lock);
  useSessionEnd(
    useCallback(() => {
      setKeys(undefined);
      setDoor((before) => before && { ...before, expired: before.session !== null });
    }, []),
  );

  const account = useMemo<Account>(() => {
    const enter = async (login: string, passphrase: string, code?: string) => {
      const opening = signInAndOpen({ login, passphrase, code }, setStage);
      const opened = await opening.finally(() => setStage(undefined));
      // The same person goes on where they were; another one finds nothing of the last.
      if (door?.session?.accountId === opened.session.accountId) void queries.invalidateQueries();
      else queries.clear();
      setDoor({ session: opened.session, expired: false });
      setKeys(opened.keys);
    };
    return {
      signIn: enter,
      signOut: async () => {
        setKeys(undefined);
        await api.call(signOut).catch(ignoreEnded);
        // a page made anew: drafts, opened tips and all else of this person leave its memory
        location.replace('/dang-nhap');
      },
      refresh: async () => {
        if (!keys) return;
        const { shares } = await api.call(readKeyring);
        const opened = await openShares(keys.identity, shares);
        const signed = await signedEpochs(opened.unitKeys);
        const fresh = openKeysOf(
          { secret: { identity: keys.identity, stewardSecret: undefined }, ...opened },
          signed,
        );
        // Locked in the meantime stays locked.
        setKeys((before) => before && { ...fresh, steward: before.steward });
      },
      stage,
      expired: door?.expired ?? false,
      steward: keys?.steward,
      unitKeys: keys?.whole ?? NO_WHOLE_KEYS,
      unreadable: keys?.unreadable ?? [],
    };
  }, [keys, stage, door, queries]);

  const keyring = useMemo<Keyring<Session>>(() => {
    const session = door?.session ?? null;
    const signedIn = keys ? 'unlocked' : 'locked';
    return {
      status: door === undefined ? 'starting' : session === null ? 'signed_out' : signedIn,
      session,
      unitKeys: keys?.unitKeys ?? NO_KEYS,
      signAs: (unitId) => keys && signingKeyOf(keys, unitId),
      sealer: (unit) => sealerOf(queries, keys && signingKeyOf(keys, unit.unitId), unit.areaId),
      ownBox: keys && ownBoxOf(keys.identity),
      unlock: async (passphrase) => {
        if (session === null) throw new ApiError('not_signed_in');
        if (door?.expired) return account.signIn(session.login, passphrase);
        setKeys(await openAgain(session, passphrase, setStage).finally(() => setStage(undefined)));
      },
      lock,
    };
  }, [door, keys, lock, account, queries]);

  return (
    <AccountContext.Provider value={account}>
      <KeyringContext.Provider value={keyring}>{children}</KeyringContext.Provider>
    </AccountContext.Provider>
  );
}

/** Who is signed in; null for nobody, also where the server cannot be reached: the sign-in page says so itself. */
async function findSession(): Promise<Session | null> {
  try {
    return await api.call(readSession);
  } catch (error) {
    if (error instanceof ApiError) return null;
    throw error;
  }
}

/** Signing out of a session that has ended is done already; without a network the cookie stays until it expires. */
function ignoreEnded(error: unknown): void {
  if (!isEnd(error)) throw error;
}

function isEnd(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'session_expired' || error.code === 'not_signed_in');
}

/** Notices on any request of any page that the server knows this session no more. */
function useSessionEnd(ended: () => void): void {
  const queries = useQueryClient();
  useEffect(() => {
    const watch = (
      event: { readonly type: string; readonly action?: { readonly type: string } },
      error: unknown,
    ) => {
      if (event.type === 'updated' && event.action?.type === 'error' && isEnd(error)) ended();
    };
    const leaveQueries = queries.getQueryCache().subscribe((event) => watch(event, event.query.state.error));
    const leaveMutations = queries
      .getMutationCache()
      .subscribe((event) => watch(event, event.mutation?.state.error));
    return () => {
      leaveQueries();
      leaveMutations();
    };
  }, [queries, ended]);
}
