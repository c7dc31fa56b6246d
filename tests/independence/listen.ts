/** Somebody who listens to a stream of events. */
export interface Listener {
  /** All that was heard so far. */
  heard(): string;
  leave(): void;
}

/** Listens from now on, until left. */
export async function listen(url: string, headers: Record<string, string>): Promise<Listener> {
  const leaving = new AbortController();
  const { body, status } = await fetch(url, { headers, signal: leaving.signal });
  if (status !== 200 || body === null) throw new Error(`${status} instead of a stream`);
  let heard = '';
  const take = async (): Promise<void> => {
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) heard += chunk;
  };
  // it ends by being left
  take().catch(() => undefined);
  return { heard: () => heard, leave: () => leaving.abort() };
}
