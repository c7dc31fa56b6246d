import { afterAll } from 'vitest';

/** Somebody who listens to a stream of events from now on; gives what was heard so far. */
export async function listen(url: string, headers: Record<string, string>): Promise<() => string> {
  const leaving = new AbortController();
  afterAll(() => leaving.abort());
  const { body, status } = await fetch(url, { headers, signal: leaving.signal });
  if (status !== 200 || body === null) throw new Error(`${status} instead of a stream`);
  let heard = '';
  const take = async (): Promise<void> => {
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) heard += chunk;
  };
  // it ends by being left
  take().catch(() => undefined);
  return () => heard;
}
