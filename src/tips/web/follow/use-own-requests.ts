import { useCallback, useEffect, useState } from 'react';
import type { listOwnRequests } from '../../../privacy/contract.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { addresses } from '../addresses.ts';
import type { Opening } from './opening.ts';
import type { OpenedLetter } from './opening-calls.ts';

type Request = ReplyOf<typeof listOwnRequests>['requests'][number];

/** A request about one's own data, with the reason of its answer in plain words; null where that cannot be opened. */
export interface OwnRequest extends Omit<Request, 'reason'> {
  readonly reason: OpenedLetter | null;
}

/** What the holder of the receipt has asked about their own data; undefined until it has come. */
export function useOwnRequests(touch: () => Opening): {
  readonly requests: readonly OwnRequest[] | undefined;
  readonly failed: boolean;
  readonly reload: () => Promise<void>;
} {
  const [requests, setRequests] = useState<readonly OwnRequest[]>();
  const [failed, setFailed] = useState(false);
  const opening = touch();
  const reload = useCallback(async () => setRequests(await fetchRequests(opening)), [opening]);
  useEffect(() => {
    reload().catch(() => setFailed(true));
  }, [reload]);
  return { requests, failed, reload };
}

async function fetchRequests({ ask, client }: Opening): Promise<OwnRequest[]> {
  const { requests, signers } = await client.reach(addresses.ownRequests);
  return Promise.all(
    requests.map(async ({ reason, ...request }) => {
      if (reason === null) return { ...request, reason: null };
      const letter = { tipId: request.requestId, message: reason, signers };
      return { ...request, reason: await ask('open', letter).catch(() => null) };
    }),
  );
}
