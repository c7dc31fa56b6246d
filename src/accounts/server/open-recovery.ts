import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { LAW_CODES } from '../../law/codes.ts';
import { parameterOn } from '../../law/law-book.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { openRecovery as openRecoveryEndpoint } from '../recovery-contract.ts';
import { readRecovery } from './read-recovery.ts';
import { findOpening, findOwnOpening, type StoredOpening } from './recovery-queries.ts';
import { findServedUnit } from './unit-queries.ts';

const HOUR_MS = 3_600_000;

/**
 * Opens recovery for a unit: writes into the public log who does so, on what ground and until when at the latest.
 * From then on that person, and nobody else, is handed recovery's grants of the unit's open tips. An opening of
 * one's own that is still in force is given back as it is. How long one lasts is a row of the law book.
 * Throws `unknown_unit`, and `no_key_holder` while there is nobody to seal to: a recovery would end in nothing.
 */
export async function openRecovery(
  services: Services,
  actorId: string,
  { unitId, ground }: z.output<(typeof openRecoveryEndpoint)['body']>,
): Promise<StoredOpening> {
  const { db, clock } = services;
  const now = clock.now();
  const unit = await findServedUnit(db, unitId, now);
  if (unit === undefined) throw new AppError('unknown_unit');
  const { sealTo, holders } = await readRecovery(services, unitId, actorId);
  if (sealTo === null || holders === 0) throw new AppError('no_key_holder');
  const { value: hours } = parameterOn(
    await currentLawBook(db, clock),
    LAW_CODES.recoveryOpening,
    dayOf(now),
  );
  return transaction(db, async (trx) => {
    const present = await findOwnOpening(trx, unitId, actorId, now);
    if (present !== undefined) return present;
    const openingId = randomUUID();
    const endsAt = new Date(now.getTime() + hours * HOUR_MS);
    await trx
      .insertInto('recovery_opening')
      .values({
        opening_id: openingId,
        unit_id: unitId,
        ground,
        opened_by: actorId,
        opened_at: now,
        ends_at: endsAt,
        closed_at: null,
      })
      .execute();
    const when = [now.toISOString(), endsAt.toISOString()];
    const fields = ['recovery-opened', openingId, unitId, ground, actorId, ...when];
    await appendLeaf(trx, { areaId: unit.areaId, subject: 'recovery', fields }, now);
    const opened = await findOpening(trx, openingId);
    if (opened === undefined) throw new Error('an opening that was just written');
    return opened;
  });
}
