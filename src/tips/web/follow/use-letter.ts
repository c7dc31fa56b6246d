import { useRef, useState } from 'react';
import type { Message } from '../../../sealed/message.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { useHold } from '../../../ui/public/index.ts';
import { WorkerFault } from '../../../ui/worker-calls.ts';
import { ApiError } from '../../../wire/client.ts';
import type { ErrorCode } from '../../../wire/errors.ts';
import { followMessages } from './messages.ts';
import type { Opening } from './opening.ts';
import type { FollowedTip } from './opening-calls.ts';

/** Where a letter of the reporter's stands. */
export type Sent =
  | { readonly state: 'writing' | 'sending' }
  | { readonly state: 'sent'; readonly at: string }
  | { readonly state: 'refused'; readonly code: ErrorCode | 'offline' }
  | { readonly state: 'unsealed'; readonly unsigned: boolean };

/** What carries a sealed letter to the server; `requestId` is drawn with it, for a letter that asks for something. */
type Deliver = (
  client: Opening['client'],
  message: Message,
  requestId: string,
) => Promise<{ readonly at: string }>;

/** Words of the reporter, written and on their way to the unit that has the tip now. */
export interface Letter {
  readonly text: string;
  readonly write: (text: string) => void;
  readonly sent: Sent;
  /** Seals the words and has them delivered with what is chosen `beside` them; true once they have arrived. */
  readonly send: (deliver: Deliver, beside?: string) => Promise<boolean>;
}

/**
 * A letter, sealed to the unit's present key; asks before one that is half written is left. The same letter keeps its ids until it has arrived, so that sending again
 * is harmless. `refresh` fetches the tip anew once it has arrived, and where the unit's key was just replaced: the next
 * press then seals to the new one.
 */
export function useLetter(
  { tipId, sealTo }: FollowedTip,
  { touch, refresh }: { readonly touch: () => Opening; readonly refresh: () => Promise<void> },
): Letter {
  const t = useText(followMessages);
  const [text, write] = useState('');
  const [sent, setSent] = useState<Sent>({ state: 'writing' });
  const latest = useRef<Ids | null>(null);

  useHold(text.trim() === '' ? undefined : t('talk.leaving'));

  const send: Letter['send'] = async (deliver, beside = '') => {
    if (!sealTo || sent.state === 'sending') return false;
    setSent({ state: 'sending' });
    latest.current = idsOf(`${beside} ${text}`, latest.current);
    const { messageId, requestId } = latest.current;
    try {
      const { ask, client } = touch();
      const message = await ask('seal', { tipId, messageId, text: text.trim(), sealTo });
      const { at } = await deliver(client, message, requestId);
      latest.current = null;
      setSent({ state: 'sent', at });
      // what was added while it was on its way stays
      write((now) => (now === text ? '' : now));
    } catch (error) {
      if (error instanceof ApiError && error.code === 'unknown_recipient')
        await refresh().catch(() => undefined);
      setSent(refusalOf(error));
      return false;
    }
    void refresh().catch(() => undefined);
    return true;
  };

  return { text, write, sent, send };
}

/** The ids under which a letter was tried last. */
interface Ids {
  readonly of: string;
  readonly messageId: string;
  readonly requestId: string;
}

/** Those of the last try where it was of the same letter, else new ones. */
function idsOf(letter: string, last: Ids | null): Ids {
  if (last?.of === letter) return last;
  return { of: letter, messageId: crypto.randomUUID(), requestId: crypto.randomUUID() };
}

function refusalOf(error: unknown): Sent {
  if (error instanceof ApiError) return { state: 'refused', code: error.code };
  return { state: 'unsealed', unsigned: error instanceof WorkerFault && error.code === 'unsigned_unit_key' };
}
