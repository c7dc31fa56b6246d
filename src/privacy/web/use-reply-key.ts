import { useQuery } from '@tanstack/react-query';
import { readTip } from '../../tips/desk-contract.ts';
import { client } from '../../ui/client.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { ApiError } from '../../wire/client.ts';
import type { PrivacyRequest } from '../contract.ts';
import { vouchedRecipient } from './vouched-recipient.ts';

/** To whom an answer is sealed: `nobody` else than the unit, a reporter by their key, or nobody yet. */
type ReplyKey =
  | { readonly state: 'nobody' | 'reading' | 'unreachable' }
  | { readonly state: 'reporter'; readonly recipient: string };

/** The reply key of whoever asked with a receipt, as their sealed tip vouches for it. Reading it opens the tip. */
export function useReplyKey({ origin, tipId }: PrivacyRequest): ReplyKey {
  const { unitKeys, status } = useKeyring();
  const wanted = origin === 'receipt' && tipId !== null;
  const found = useQuery({
    queryKey: ['privacy', 'reply-key', tipId],
    enabled: wanted && status === 'unlocked',
    staleTime: 0,
    gcTime: 0,
    queryFn: async () => {
      const reply = await client.call(readTip, { params: { tipId: tipId ?? '' } }).catch(nullWhenGone);
      if (reply === null || reply.tip.erasedOn !== null) return { state: 'nobody' } as const;
      const recipient = await vouchedRecipient(unitKeys, reply);
      return recipient === undefined
        ? ({ state: 'unreachable' } as const)
        : ({ state: 'reporter', recipient } as const);
    },
  });
  if (!wanted) return { state: 'nobody' };
  if (found.isError) return { state: 'unreachable' };
  return found.data ?? { state: 'reading' };
}

/** Handed on since, the tip is no longer this unit's: nothing here says to which key its reporter wants answers. */
function nullWhenGone(error: unknown): null {
  if (error instanceof ApiError && error.code === 'not_found') return null;
  throw error;
}
