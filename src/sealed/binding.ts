import { sha256Text } from './digest.ts';
import type { TipBind } from './plaintext.ts';

/** The public half of a receipt, as it stands beside a tip. */
export interface ReceiptPublic {
  /** Ed25519 public key, base64url. */
  readonly signingKey: string;
  /** age1pq recipient. */
  readonly replyRecipient: string;
}

/** The clear columns of a submission that its sender binds inside. They never change. */
export interface SubmissionColumns {
  readonly draftId: string;
  readonly unitId: number;
  readonly epoch: number;
  readonly category: string;
  readonly areaId: number | null;
  readonly day: string | null;
  readonly receipt: ReceiptPublic | null;
}

/** What must stand inside a tip with these columns. */
export function tipBindOf(columns: SubmissionColumns): TipBind {
  const { draftId, unitId, epoch, category, areaId, day, receipt } = columns;
  return {
    draftId,
    unitId,
    epoch,
    category,
    areaId,
    day,
    receiptKey: receipt?.signingKey ?? null,
    replyTo: receipt && sha256Text(new TextEncoder().encode(receipt.replyRecipient)),
  };
}

/** Whether what the sender bound inside is exactly what the columns say: the same names, the same values. */
export function matchesBinding(bind: object, columns: object): boolean {
  const inside = Object.entries(bind);
  const outside = new Map<string, unknown>(Object.entries(columns));
  return inside.length === outside.size && inside.every(([name, value]) => outside.get(name) === value);
}
