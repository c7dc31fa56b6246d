import { sql } from 'kysely';
import type { z } from 'zod';
import { currentEpoch, readSealTo } from '../../accounts/server/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { type listStaleGrants as contract, STALE_CAP } from '../grant-contract.ts';
import { decodeCursor, encodeCursor, grantCursor } from './cursor.ts';
import type { InboxUnit } from './inbox-query.ts';
import type { StoredTip, TipGrantTable } from './tables.ts';
import { placesOf } from './tip-queries.ts';

type Reply = z.input<(typeof contract)['reply']>;
type Cursor = z.output<typeof grantCursor>;
type OpenTip = Pick<StoredTip, 'area_id' | 'tip_id' | 'chain' | 'next_due_on'>;

/** A stale grant by its tip's place in the order. */
interface StaleGrant extends Pick<TipGrantTable, 'object_id' | 'epoch'> {
  readonly tip: OpenTip;
}

/** Open tips whose grants are looked for in one query. */
const STRIDE = 250;

/**
 * What a unit's open tips (those that it reads along too) still have sealed to an epoch before its newest signed
 * one, by the tips' next day. Nothing is remembered of what is done: a tip whose day moves meanwhile is found the
 * next time from the start. With each comes the grant that it is opened by: the unit's own, or recovery's where the
 * unit has lost its keys. Throws `bad_cursor`.
 */
export async function listStaleGrants(
  services: Services,
  unit: InboxUnit,
  query: { readonly cursor?: string | undefined; readonly limit: number },
  openedBy: 'unit' | 'recovery' = 'unit',
): Promise<Reply> {
  const { db } = services;
  const after = decodeCursor(grantCursor, query.cursor);
  const [epoch, sealTo] = await Promise.all([
    currentEpoch(db, unit.unitId),
    readSealTo(services, unit.unitId),
  ]);
  // what has had one epoch only has nothing that is older
  const found = epoch === undefined || epoch === 1 ? [] : await findStale(db, unit, epoch, after);
  const page = found.slice(0, query.limit);
  const last = found.length > query.limit ? page.at(-1) : undefined;
  return {
    rows: await withContent(db, openedBy === 'unit' ? unit.unitId : null, page),
    next: last === undefined ? null : encodeCursor([last.tip.next_due_on, last.tip.tip_id, last.object_id]),
    remaining: found.length,
    sealTo,
  };
}

/** Stale grants after the cursor in their order, at most `STALE_CAP`, an object once. */
async function findStale(
  db: Db,
  unit: InboxUnit,
  epoch: number,
  after: Cursor | undefined,
): Promise<StaleGrant[]> {
  const stale: StaleGrant[] = [];
  for (let from = after; stale.length < STALE_CAP; ) {
    const tips = await openTips(db, unit, from);
    stale.push(...(await staleOf(db, unit.unitId, epoch, tips, from)));
    const last = tips.at(-1);
    if (last === undefined || tips.length < STRIDE) break;
    from = [last.next_due_on, last.tip_id, LAST_OBJECT];
  }
  return stale.slice(0, STALE_CAP);
}

/** No object of a tip comes after it. */
const LAST_OBJECT = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** The tip of the cursor and those after it: one range of the inbox's index, and one of the tips read along. */
async function openTips(db: Db, { unitId, areaId }: InboxUnit, from: Cursor | undefined): Promise<OpenTip[]> {
  const columns = sql`area_id, tip_id, chain, next_due_on`;
  const open =
    from === undefined
      ? sql`state <> 'closed'`
      : sql`state <> 'closed' and (next_due_on, tip_id) >= (${from[0]}::date, ${from[1]}::uuid)`;
  const page = sql`order by next_due_on, tip_id limit ${STRIDE}`;
  const { rows } = await sql<OpenTip>`select * from (
    (select ${columns} from tip where area_id = ${areaId} and unit_id = ${unitId} and ${open} ${page})
    union all
    (select ${columns} from tip where also_unit_id = ${unitId} and ${open} ${page})) as tip ${page}`.execute(
    db,
  );
  return rows;
}

async function staleOf(
  db: Db,
  unitId: number,
  epoch: number,
  tips: readonly OpenTip[],
  from: Cursor | undefined,
): Promise<StaleGrant[]> {
  if (tips.length === 0) return [];
  const order = new Map(tips.map((tip, index) => [tip.tip_id, { tip, index }]));
  const rows = await db
    .selectFrom('tip_grant')
    .select((select) => ['tip_id', 'object_id', select.fn.max('epoch').as('epoch')])
    .where('area_id', 'in', [...new Set(tips.flatMap(placesOf))])
    .where('tip_id', 'in', [...order.keys()])
    .where('recipient', '=', 'unit')
    .where('unit_id', '=', unitId)
    .where('epoch', '<', epoch)
    .groupBy(['tip_id', 'object_id'])
    .execute();
  return rows
    .flatMap(({ tip_id, ...grant }) => {
      const place = order.get(tip_id);
      const passed = tip_id === from?.[1] && grant.object_id <= from[2];
      return place === undefined || passed ? [] : [{ ...grant, ...place }];
    })
    .sort((a, b) => a.index - b.index || (a.object_id < b.object_id ? -1 : 1));
}

/**
 * The page as it crosses the wire, with the grants of the unit (null: of recovery); what has been sealed anew in
 * between is left out.
 */
async function withContent(
  db: Db,
  unitId: number | null,
  page: readonly StaleGrant[],
): Promise<Reply['rows']> {
  if (page.length === 0) return [];
  const rows = await db
    .selectFrom('tip_grant')
    .select(['tip_id', 'object_id', 'epoch', 'sealed'])
    .where('area_id', 'in', [...new Set(page.flatMap(({ tip }) => placesOf(tip)))])
    .where('tip_id', 'in', [...new Set(page.map(({ tip }) => tip.tip_id))])
    .where('object_id', 'in', [...new Set(page.map((grant) => grant.object_id))])
    .where('recipient', '=', unitId === null ? 'recovery' : 'unit')
    .where('unit_id', '=', unitId ?? 0)
    .execute();
  return page.flatMap(({ tip, object_id, epoch }) => {
    const sealedIn = unitId === null ? 0 : epoch;
    const row = rows.find((each) => each.object_id === object_id && each.epoch === sealedIn);
    if (row === undefined) return [];
    const sealed = row.sealed.toString('base64url');
    return [{ tipId: tip.tip_id, objectId: object_id, epoch, sealed }];
  });
}
