import { randomUUID } from 'node:crypto';
import type { Trx } from '../../platform/database.ts';
import type { DueDuty } from '../duties.ts';
import type { ResidentKey } from './resident-queries.ts';

/** Writes what has to be notified for somebody; `renews` is the duty whose term a renewal follows. */
export async function storeDuties(
  trx: Trx,
  { area_id, house_id, resident_id }: ResidentKey,
  duties: readonly DueDuty[],
  renews: string | null = null,
): Promise<void> {
  if (duties.length === 0) return;
  const rows = duties.map(({ kind, opensOn, dueAt, verified }) => ({
    area_id,
    house_id,
    resident_id,
    duty_id: randomUUID(),
    kind,
    opens_on: opensOn,
    due_at: dueAt,
    verified,
    done_on: null,
    channel: null,
    dropped_on: null,
    until: null,
    renews,
  }));
  await trx.insertInto('house_duty').values(rows).execute();
}
