import { sql } from 'kysely';
import type { Db } from '../../src/platform/database.ts';

/** Whose tips, and how many. */
export interface StoredTips {
  readonly areaId: number;
  readonly unitId: number;
  readonly count: number;
  /** Whose some of them are. */
  readonly assigneeId: string;
  /** The day around which their clocks end, `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Rows of `tip` without content, for what only reads lists: made in the database from their number, so that the
 * same number always gives the same rows. One in five is closed; days are spread over 60 before and 40 after.
 */
export async function insertStoredTips(db: Db, tips: StoredTips): Promise<void> {
  const { areaId, unitId, count, assigneeId, today } = tips;
  await sql`
    insert into tip (area_id, tip_id, unit_id, place_area_id, category, day, channel, received_at, received_on,
      version, state, classification, useful, assignee_id, outcome, file_count, next_clock, next_due_on, closed_on)
    select ${areaId}, ('00000000-0000-7000-8000-' || lpad(to_hex(${unitId} * 10000000 + n), 12, '0'))::uuid,
      ${unitId}, ${areaId}, (array['theft', 'robbery', 'drugs', 'fraud', 'traffic', 'other'])[1 + n % 6],
      ${today}::date - n % 90, 'web', ${today}::date - n % 90 * interval '1 day', ${today}::date - n % 90,
      1, state, case when state in ('handling', 'suspended', 'closed') then 'crime_report' end, true,
      case when state in ('handling', 'suspended') and n % 3 = 0 then ${assigneeId}::uuid end,
      case when state = 'closed' then 'prosecuted' end, 0,
      case when state = 'suspended' then null when state = 'closed' then 'notice_of_result'
        when state = 'handling' then 'resolve' when n % 2 = 0 then 'verify' else 'notice_of_receipt' end,
      case when state = 'suspended' then 'infinity'::date else ${today}::date - 60 + n * 7919 % 100 end,
      case when state = 'closed' then ${today}::date - n % 80 end
    from generate_series(1, ${count}::int) as n,
      lateral (select (array['received', 'verifying', 'handling', 'handling', 'closed', 'classified', 'handling',
        'suspended', 'received', 'closed'])[1 + n / 3 % 10] as state) as life`.execute(db);
  await sql`analyze tip`.execute(db);
}
