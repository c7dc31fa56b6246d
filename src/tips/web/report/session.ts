import { type Ask, askerOf } from '../../../ui/worker-calls.ts';
import { startWorker } from '../../../ui/workers.ts';
import { addresses } from '../addresses.ts';
import { publicClient } from '../public-client.ts';
import workerUrl from './sealing.worker.ts?worker&url';
import type { SealingCalls } from './sealing-calls.ts';

/** A solved challenge for a draft; `fresh` gets another one where the server has refused the first. */
export type ProofOf = (draftId: string, fresh?: boolean) => Promise<string>;

/** What runs beside the form from its first touch: the sealing worker, and the proof of work for the draft. */
export interface ReportSession {
  readonly draftId: string;
  readonly ask: Ask<SealingCalls>;
  readonly proofOf: ProofOf;
  readonly end: () => void;
}

/** The server's challenges hold for two hours; one that is nearly over is not used any more. */
const PROOF_LASTS_MS = 110 * 60_000;

/** Starts the worker, which is not loaded before; the receipt is made and a challenge solved meanwhile. */
export function openSession(): ReportSession {
  const { ask, end } = askerOf<SealingCalls>(() => startWorker(workerUrl));
  const draftId = crypto.randomUUID();
  const proofOf = rememberedProofs(async (id) => {
    const { challenge } = await publicClient.reach(addresses.challenge, { query: { draftId: id } });
    return ask('solve', challenge);
  });
  void ask('begin', null).catch(() => undefined);
  void proofOf(draftId).catch(() => undefined);
  return { draftId, ask, proofOf, end };
}

function rememberedProofs(solve: (draftId: string) => Promise<string>): ProofOf {
  const known = new Map<string, { readonly proof: Promise<string>; readonly at: number }>();
  return (draftId, fresh = false) => {
    const before = known.get(draftId);
    if (before && !fresh && Date.now() - before.at < PROOF_LASTS_MS) return before.proof;
    const proof = solve(draftId);
    known.set(draftId, { proof, at: Date.now() });
    // a challenge that could not be fetched is asked for again by whoever needs it next
    proof.catch(() => known.delete(draftId));
    return proof;
  };
}
