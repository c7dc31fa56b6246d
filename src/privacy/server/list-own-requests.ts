import type { z } from 'zod';
import { readSigners } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import { placesOfTip, type ReceiptHolder } from '../../tips/server/index.ts';
import { newestWords, readWords } from '../../words/server/index.ts';
import { type listOwnRequests as contract, MAX_OWN_REQUESTS } from '../contract.ts';

/** What the holder of a receipt has asked about their own data, newest first, wherever the tip was then. */
export async function listOwnRequests(
  db: Db,
  holder: ReceiptHolder,
): Promise<z.input<(typeof contract)['reply']>> {
  const rows = await db
    .selectFrom('privacy_request')
    .selectAll()
    .where('area_id', 'in', await placesOfTip(db, holder))
    .where('tip_id', '=', holder.tipId)
    .where('origin', '=', 'receipt')
    .orderBy('received_at', 'desc')
    .orderBy('request_id', 'desc')
    .limit(MAX_OWN_REQUESTS)
    .execute();
  const subjects = rows.map((row) => ({ areaId: row.area_id, subjectId: row.request_id }));
  const words = await readWords(db, 'privacy_request', subjects, 'reporter');
  const requests = rows.map((row) => ({
    requestId: row.request_id,
    kind: row.kind,
    receivedAt: row.received_at.toISOString(),
    dueOn: row.due_on,
    verified: row.verified,
    outcome: row.outcome,
    answeredOn: row.answered_on,
    reason: newestWords(words(row.request_id), ['reason']).reason,
  }));
  const signedBy = requests.flatMap(({ reason }) => reason?.unitId ?? []);
  return { tipId: holder.tipId, requests, signers: await readSigners(db, signedBy) };
}
