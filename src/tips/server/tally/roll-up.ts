import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../../../platform/database.ts';
import { type Block, firstDayOf, lastDayOf } from '../../../tallies/blocks.ts';
import { rangesOf } from '../../../tallies/server/index.ts';
import { STEP_CODES, STEPS, TALLY_MEASURES, TIP_BREAKDOWNS, TIP_MEASURES } from '../../measures.ts';
import { condition } from '../measured-tips.ts';
import type { KeptGroup } from './keep-groups.ts';
import { tipsIn } from './tips-in.ts';

/** As the rows say now. */
const NOW = { from: '-infinity', to: 'infinity', asOf: 'infinity' };
const COLUMNS = sql.join(TALLY_MEASURES.map((measure) => sql.ref(measure)));
const COUNTS = sql.join(
  TALLY_MEASURES.map((measure) => {
    return sql`count(place_area_id) filter (where ${condition(TIP_MEASURES[measure].where, NOW)})`;
  }),
);

/** Writes the cells of some areas for a block that the transaction has claimed; one without tips says so. */
export async function rollUpAreas(trx: Trx, block: Block, areaIds: readonly number[]): Promise<void> {
  if (areaIds.length === 0) return;
  await sql`insert into tip_tally (area_id, block, ${COLUMNS})
    select area_id, ${block}::int, ${COUNTS}
    from unnest(${sql.val(areaIds)}::int[]) as area (area_id)
      left join ${tipsOf(block, areaIds)} on place_area_id = area_id
    group by area_id`.execute(trx);
}

/** Writes the cells of some groups for a block that the transaction has claimed, in the place of what stood there. */
export async function rollUpGroups(trx: Trx, block: Block, groups: readonly KeptGroup[]): Promise<void> {
  if (groups.length === 0) return;
  const groupIds = groups.map(({ groupId }) => groupId);
  for (const table of ['tip_tally_kind', 'tip_tally_days'] as const) {
    await trx.deleteFrom(table).where('block', '=', block).where('group_id', 'in', groupIds).execute();
  }
  const tips = sql`${membersOf(groups)}
    join ${tipsOf(block, [...new Set(groups.flatMap(({ areaIds }) => areaIds))])} on place_area_id = area_id`;
  for (const by of TIP_BREAKDOWNS) {
    await sql`insert into tip_tally_kind (group_id, block, parted_by, key, ${COLUMNS})
      select group_id, ${block}::int, ${by}, ${sql.ref(by)}, ${COUNTS}
      from ${tips} group by group_id, ${sql.ref(by)}`.execute(trx);
  }
  const come = STEP_CODES.map((step) => {
    const { column, where } = STEPS[step];
    return sql`(${sql.lit(step)}, ${sql.ref(column)} - received_on, ${condition(where, NOW)})`;
  });
  await sql`insert into tip_tally_days (group_id, block, step, days, tips)
    select group_id, ${block}::int, step, days, count(*)
    from ${tips} cross join lateral (values ${sql.join(come)}) as come (step, days, counts)
    where counts group by group_id, step, days`.execute(trx);
  await trx
    .insertInto('tip_tally_cell')
    .values(groupIds.map((group_id) => ({ group_id, block })))
    .execute();
}

function tipsOf(block: Block, areaIds: readonly number[]): RawBuilder<unknown> {
  return tipsIn(rangesOf(areaIds, [{ from: firstDayOf(block), to: lastDayOf(block) }]));
}

/** Which area is in which group, as a table `member (group_id, area_id)`. */
function membersOf(groups: readonly KeptGroup[]): RawBuilder<unknown> {
  const members = groups.flatMap(({ groupId, areaIds }) => areaIds.map((areaId) => ({ groupId, areaId })));
  return sql`unnest(${sql.val(members.map(({ groupId }) => groupId))}::int[],
    ${sql.val(members.map(({ areaId }) => areaId))}::int[]) as member (group_id, area_id)`;
}
