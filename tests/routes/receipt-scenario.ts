import type { Ask, ReceivedTip, World } from './world.ts';

/** What the holder of a receipt may ask, about the tip that it is for. */
export interface ReceiptScenario {
  readonly ask: (world: World, tip: ReceivedTip) => Ask | Promise<Ask>;
  /**
   * What the holder of another tip's receipt gets for the very same request: a refusal, an answer that is about
   * the own tip alone, that there is no such thing, or that this receipt opens nothing of the kind.
   */
  readonly another: 'refused' | 'own' | 'not_found' | 'receipt_unknown';
}
