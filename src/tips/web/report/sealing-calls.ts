import type { TipAbout } from '../../../sealed/plaintext.ts';
import type { ReporterSubmission } from '../../../sealed/submission.ts';
import type { Acknowledgement } from '../../reporter-contract.ts';
import type { Directory } from '../check-directory.ts';

/** A file after sealing: what goes to the server, and what is told of it inside and beside the report. */
export interface SealedAttachment {
  readonly blob: Blob;
  readonly attachment: {
    readonly id: string;
    readonly sha256: string;
    readonly size: number;
    readonly name: string;
    readonly type: string;
    readonly plainSize: number;
  };
}

/** A file to be sealed: `strip` where its metadata is to be removed first. */
export interface FileToSeal {
  readonly id: string;
  readonly blob: Blob;
  readonly name: string;
  readonly type: string;
  readonly strip: boolean;
}

/** A report to be sealed. */
export interface ReportToSeal {
  readonly draftId: string;
  readonly category: string;
  readonly areaId: number | null;
  readonly day: string | null;
  readonly content: {
    readonly text: string;
    readonly hour?: string;
    readonly place?: string;
    readonly landmark?: string;
    readonly contact?: string;
    readonly replyWanted: boolean;
    readonly about?: TipAbout;
  };
  readonly files: readonly SealedAttachment['attachment'][];
  readonly directory: Directory;
}

/**
 * What the sealing worker does. It makes the receipt and the content key when it is first asked to `begin`, and
 * keeps them to itself until the report is sealed.
 */
export type SealingCalls = {
  readonly begin: { readonly input: null; readonly output: null };
  /** The answer to a proof-of-work challenge. */
  readonly solve: { readonly input: string; readonly output: string };
  /** Whether a directory's desk and its recovery recipient are signed for today. */
  readonly vouch: { readonly input: Directory; readonly output: boolean };
  /** Faults: `cannot_strip`, `too_large`. */
  readonly sealFile: { readonly input: FileToSeal; readonly output: SealedAttachment };
  /** Faults: `unsigned_unit_key` where the desk's key or recovery's is not signed, `too_large`. */
  readonly seal: {
    readonly input: ReportToSeal;
    readonly output: { readonly submission: ReporterSubmission; readonly words: readonly string[] };
  };
  /** Whether the acknowledgement is what it says: the leaf opens to its fields, the promise is signed. */
  readonly check: { readonly input: Acknowledgement; readonly output: boolean };
};
