import type { ReporterSubmission } from '../../../sealed/submission.ts';
import { ApiError } from '../../../wire/client.ts';
import type { Submitted } from '../../reporter-contract.ts';
import { addresses } from '../addresses.ts';
import { publicClient } from '../public-client.ts';
import type { ProofOf } from './session.ts';
import { uploadFile } from './upload-file.ts';

/** A report ready to leave: ciphertext alone, neither words nor plaintext. */
export interface SealedReport {
  readonly submission: ReporterSubmission;
  /** The sealed files that the server does not have yet. */
  readonly files: readonly { readonly id: string; readonly blob: Blob }[];
}

/** What a delivery tells on its way: the part now sent, 0..1 where it is known; or that it waits for a line. */
export type DeliveryNews =
  | { readonly doing: 'files'; readonly share: number }
  | { readonly doing: 'tip' }
  | { readonly doing: 'waiting' };

const FIRST_PAUSE_MS = 4_000;
const LONGEST_PAUSE_MS = 60_000;

/**
 * Sends a report until the server has acknowledged it, through losses of the line. The draft id makes it count
 * once, however often it is sent. `siteCode` goes along where it comes from a site. Throws `ApiError` for a refusal that waiting does not mend.
 */
export async function deliverReport(
  report: SealedReport,
  proofOf: ProofOf,
  onNews: (news: DeliveryNews) => void,
  siteCode?: string,
): Promise<Submitted> {
  let pause = FIRST_PAUSE_MS;
  let refusedProof = false;
  for (;;) {
    try {
      return await sendOnce({ report, proofOf, onNews, siteCode }, refusedProof);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'bad_proof_of_work' && !refusedProof) refusedProof = true;
      else if (!mendsByWaiting(error)) throw error;
      else {
        onNews({ doing: 'waiting' });
        await lineOrPause(pause);
        pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      }
    }
  }
}

interface Delivery {
  readonly report: SealedReport;
  readonly proofOf: ProofOf;
  readonly onNews: (news: DeliveryNews) => void;
  readonly siteCode: string | undefined;
}

async function sendOnce(
  { report: { submission, files }, proofOf, onNews, siteCode }: Delivery,
  freshProof: boolean,
): Promise<Submitted> {
  const { draftId } = submission;
  const proof = await proofOf(draftId, freshProof);
  for (const [at, { id, blob }] of files.entries()) {
    await uploadFile({ draftId, fileId: id, blob, proof }, (share) =>
      onNews({ doing: 'files', share: (at + share) / files.length }),
    );
  }
  onNews({ doing: 'tip' });
  return publicClient.reach(addresses.submitTip, { body: { submission, proof, siteCode } });
}

function mendsByWaiting({ code }: ApiError): boolean {
  return code === 'offline' || code === 'too_many_requests' || code === 'internal';
}

/** Until the browser says that the line is back, at most as long as the pause. */
function lineOrPause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });
}
