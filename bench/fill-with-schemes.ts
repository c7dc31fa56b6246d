import { sql } from 'kysely';
import { addDays, dayOfMoment } from '../src/law/day.ts';
import { say } from './numbers.ts';
import type { World } from './world.ts';

/** Different words in the names; the common one stands in each. */
const STREETS = 997;

/** Schemes of one desk, many more than a province has, and the lists by which they are read. */
export async function fillWithSchemes(
  { services: { db }, desk: { areaId, unitId }, chief }: World,
  count: number,
): Promise<readonly string[]> {
  const started = performance.now();
  const first = addDays(dayOfMoment(new Date()), -4000);
  await sql`
    with planned as (select gen_random_uuid() as scheme_id, n from generate_series(1, ${count}::int) as n),
      homes as (insert into scheme_home (scheme_id, area_id) select scheme_id, ${areaId}::int from planned)
    insert into scheme (area_id, scheme_id, unit_id, kind, name, folded, about, paid_by_people, in_reports, state,
      version, launched_on, recorded_by, recorded_at)
    select ${areaId}::int, scheme_id, ${unitId}::int, 'security_lamp', 'Ngọn đèn an ninh phố ' || n % ${STREETS}::int,
      ' ngon den an ninh pho ' || n % ${STREETS}::int, '', true, false, 'running', 3, ${first}::date + n % 3900,
      ${chief.accountId}::uuid, now()
    from planned`.execute(db);
  say(`${count} schemes in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const some = STREETS - 1;
  return ['', '&standing=alive', '&q=den', `&q=pho%20${some}`, '&q=nowhere'].map(
    (query) => `/api/schemes?limit=50${query}`,
  );
}
