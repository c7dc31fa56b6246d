import { sql } from 'kysely';
import { CATEGORY_CODES } from '../src/tips/categories.ts';
import { say } from './numbers.ts';
import type { World } from './world.ts';

const CHUNK = 50_000;
/** Ten years up to yesterday. */
const DAYS = 3650;

/**
 * So many tips of ten years, in the order in which they came, in every ward that stood on the day of each, with the lives that tips have: two
 * in five are crime reports, most are closed within their time, some late, a few lie suspended for ever. Only `tip` is
 * written: no figure reads anything else.
 */
export async function fillWithTips({ services, deployment }: World, count: number): Promise<void> {
  const { db } = services;
  const { desk, independent } = deployment.units;
  const categories = sql`(${CATEGORY_CODES}::text[])[1 + n % ${CATEGORY_CODES.length}::int]`;
  for (let first = 0; first < count; first += CHUNK) {
    const last = Math.min(count, first + CHUNK) - 1;
    await sql`
      with ward as (
        select valid_to is null as stands, array_agg(area_id order by area_id) as ids from area as leaf
        where not exists (select from area as below where below.parent_id = leaf.area_id) group by 1
      ), drawn as (
        select n, current_date - ${DAYS}::int + (n::bigint * ${DAYS}::int / ${count}::int)::int as received, n % 10 < 4 as crime
        from generate_series(${first}::int, ${last}::int) as n
      ), lived as (
        select drawn.*, received + n % 4 as verified, received + 1 + n % 6 as classified,
          received + 2 + n % 8 as assigned,
          case
            when n % 701 = 3 then null
            when crime and n % 53 = 1 then received + 30 + n % 90
            when crime then received + 6 + (n / 10) % 18
            else received + 3 + n % 12
          end as ends
        from drawn
      ), known as (
        select lived.*, verified < current_date as was_verified, classified < current_date as was_classified,
          crime and assigned < current_date as was_assigned, ends < current_date as was_closed from lived
      )
      insert into tip (area_id, tip_id, unit_id, place_area_id, category, channel, received_at, received_on, version,
        state, classification, useful, outcome, file_count, next_clock, next_due_on, resolve_due_on, verified_on,
        classified_on, assigned_on, closed_on)
      select ${desk.areaId}::int, overlay(overlay(md5('steering' || n) placing '7' from 13) placing '8' from 17)::uuid,
        case when n % 97 = 5 then ${independent.unitId}::int else ${desk.unitId}::int end,
        case when n % 50 = 7 then 2 else (ward.ids)[1 + (n / 7) % cardinality(ward.ids)] end,
        ${categories}, (array['web', 'web', 'counter', 'telephone', 'letter'])[1 + n % 5], received::timestamptz,
        received, 1 + n % 6,
        case when was_closed then 'closed' when ends is null then 'suspended' when was_assigned then 'handling'
          when was_classified then 'classified' when was_verified then 'verifying' else 'received' end,
        case when was_classified or was_closed then
          case when crime then 'crime_report' else 'order_information' end end,
        case when was_classified or was_closed then n % 3 > 0 end,
        case when was_closed and crime then
          case when n % 4 = 0 then 'prosecuted' else 'not_prosecuted' end end,
        0, case when was_closed then null else 'resolve' end, received + 20,
        case when crime and (was_classified or was_closed) then received + 20 end,
        case when was_verified then verified end, case when was_classified then classified end,
        case when was_assigned then assigned end, case when was_closed then ends end
      from known join ward on ward.stands = (received >= date '2025-07-01')`.execute(db);
    say(`${last + 1} tips`);
  }
  await sql`vacuum analyze tip`.execute(db);
}
