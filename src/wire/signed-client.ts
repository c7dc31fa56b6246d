import { type Authorise, type Client, createClient, type LightClient } from './client.ts';

/** What a request's signature is made of; `nowMs` by the server's clock. */
export interface RequestToSign {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly nowMs: number;
}

/** The authorization header of a request, by whoever holds the key of a receipt. */
export type SignRequest = (request: RequestToSign) => Promise<string>;

/** Completes requests with the signature of a receipt's holder. */
export function authoriseBy(sign: SignRequest): Authorise {
  let offset: Promise<number> | undefined;
  return async (request) => {
    offset ??= serverOffset();
    return { authorization: await sign({ ...request, nowMs: Date.now() + (await offset) }) };
  };
}

/** A client whose requests the holder of a receipt signs; no cookie goes along. */
export function signedClient(sign: SignRequest): Client & LightClient {
  return createClient('', { authorise: authoriseBy(sign), credentials: 'omit' });
}

/**
 * By how many milliseconds the server's clock is ahead. A signature holds for five minutes, and a phone whose
 * clock is off by more would be told that its words are wrong.
 */
async function serverOffset(): Promise<number> {
  try {
    const answer = await fetch('/healthz', { cache: 'no-store' });
    const ahead = Date.parse(answer.headers.get('date') ?? '') - Date.now();
    return Number.isNaN(ahead) ? 0 : ahead;
  } catch {
    return 0;
  }
}
