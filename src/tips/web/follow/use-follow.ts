import { useEffect, useRef, useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import type { LawBook } from '../../../law/law-book.ts';
import { LEAVING } from '../../../ui/public/index.ts';
import { ApiError } from '../../../wire/client.ts';
import type { ErrorCode } from '../../../wire/errors.ts';
import { addresses } from '../addresses.ts';
import { publicClient } from '../public-client.ts';
import { type Opening, startOpening } from './opening.ts';
import type { FollowedTip, OpenedLetter } from './opening-calls.ts';

/** Where the opening of a receipt stands. `unlockable`: this device could not make the keys. */
export type Unlocking =
  | { readonly state: 'idle' | 'unlocking' | 'fetching' }
  | { readonly state: 'refused'; readonly code: ErrorCode | 'offline' | 'unlockable' };

/** An opened receipt: the tip, the law its clocks stand on, and the desk's letters in plain words. */
export interface OpenedTip {
  readonly tip: FollowedTip;
  readonly law: LawBook | null;
  /** Letters and reasons by message id; null where one could not be opened. */
  readonly letters: ReadonlyMap<string, OpenedLetter | null>;
  /** Whether leaf and promise of the acknowledgement agree. */
  readonly sound: boolean;
  readonly today: string;
}

/** Opens a receipt and what is behind it. Everything stays in memory. */
export function useFollow(): {
  readonly unlocking: Unlocking;
  readonly opened: OpenedTip | null;
  readonly touch: () => Opening;
  readonly unlock: (words: readonly string[]) => void;
  readonly refresh: () => Promise<void>;
} {
  const [unlocking, setUnlocking] = useState<Unlocking>({ state: 'idle' });
  const [opened, setOpened] = useState<OpenedTip | null>(null);
  const started = useRef<Opening | null>(null);
  const touch = () => {
    started.current ??= startOpening();
    return started.current;
  };

  useEffect(() => {
    const wipe = () => started.current?.end();
    addEventListener(LEAVING, wipe);
    return () => removeEventListener(LEAVING, wipe);
  }, []);

  const refresh = async () => setOpened(await fetchTip(touch()));

  const unlock = async (words: readonly string[]) => {
    setUnlocking({ state: 'unlocking' });
    try {
      await touch().ask('unlock', words);
      setUnlocking({ state: 'fetching' });
      await refresh();
      setUnlocking({ state: 'idle' });
    } catch (error) {
      setUnlocking({ state: 'refused', code: error instanceof ApiError ? error.code : 'unlockable' });
    }
  };

  return { unlocking, opened, touch, unlock: (words) => void unlock(words), refresh };
}

async function fetchTip({ ask, client }: Opening): Promise<OpenedTip> {
  const tip = await client.reach(addresses.followTip);
  const { tipId, signers } = tip;
  const [law, sound, letters] = await Promise.all([
    // without the law the clocks still tell; only their grounds are missing
    publicClient.reach(addresses.law).catch(() => null),
    ask('check', tip.acknowledgement).catch(() => false),
    Promise.all(
      tip.messages
        .filter(({ kind }) => kind !== 'reply')
        .map(async (message): Promise<[string, OpenedLetter | null]> => {
          const letter = await ask('open', { tipId, message, signers }).catch(() => null);
          return [message.messageId, letter];
        }),
    ),
  ]);
  return { tip, law, letters: new Map(letters), sound, today: dayOfMoment(new Date()) };
}
