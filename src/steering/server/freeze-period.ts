import { hash, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { isUniqueViolation, type Trx } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { FrozenContent } from '../snapshot.ts';
import type { freezePeriod as contract } from '../snapshot-contract.ts';
import type { AskedPeriods } from './ask-period.ts';
import { readContent } from './read-content.ts';
import './tables.ts';

type Reply = z.input<(typeof contract)['reply']>;

/**
 * Freezes the figures of a period that is over: what they are, their hash and its leaf, in one transaction that sees
 * one moment. Throws `period_running`, `already_frozen`, and `figures_incomplete` where a register does not answer.
 */
export async function freezePeriod(services: Services, actorId: string, asked: AskedPeriods): Promise<Reply> {
  const { db, clock } = services;
  const now = clock.now();
  if (asked.scope.to >= dayOf(now)) throw new AppError('period_running');
  try {
    return await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        const content = await readContent({ ...services, db: trx }, asked);
        return keep(trx, content, actorId, now);
      });
  } catch (error) {
    if (isUniqueViolation(error, 'snapshot_area_id_from_day_to_day_key'))
      throw new AppError('already_frozen');
    throw error;
  }
}

async function keep(trx: Trx, content: FrozenContent, actorId: string, now: Date): Promise<Reply> {
  const { areaId, from, to, calendar } = content;
  const text = JSON.stringify(content);
  const sha256 = hash('sha256', text, 'base64url');
  const snapshotId = randomUUID();
  const fields = ['snapshot', snapshotId, 'freeze', areaId, from, to, calendar, sha256];
  const { leafHash } = await appendLeaf(trx, { areaId, subject: 'snapshot', fields }, now);
  await trx
    .insertInto('snapshot')
    .values({
      area_id: areaId,
      snapshot_id: snapshotId,
      from_day: from,
      to_day: to,
      calendar,
      content: text,
      sha256: Buffer.from(sha256, 'base64url'),
      frozen_by: actorId,
      frozen_at: now,
      leaf_hash: leafHash,
    })
    .execute();
  return { snapshotId, sha256 };
}
