/** How long one slice draws before it gives the page a turn, in milliseconds. */
const SLICE_MS = 8;
/** Things drawn between two looks at the clock. */
const BATCH = 40;

/**
 * Draws many things a few at a time, so that a page with thousands of them answers meanwhile. Stops for good where
 * `signal` says so, and gives whether it came to the end.
 */
export async function drawInSlices<Thing>(
  things: readonly Thing[],
  draw: (batch: readonly Thing[]) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let began = performance.now();
  for (let from = 0; from < things.length; from += BATCH) {
    if (signal.aborted) return false;
    draw(things.slice(from, from + BATCH));
    if (performance.now() - began < SLICE_MS) continue;
    await nextTurn();
    began = performance.now();
  }
  return !signal.aborted;
}

/** A message to oneself comes after what the page has to do, and at once where that is nothing. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
