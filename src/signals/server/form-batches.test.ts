import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { testServices } from '../../../tests/kit/test-services.ts';
import { tipRow } from '../../../tests/kit/tip-row.ts';
import { addDays, daysBetween, startOfDay } from '../../law/day.ts';
import { quarterOf } from '../../law/quarter.ts';
import { BATCH } from '../batch.ts';
import { formBatches } from './index.ts';

const services = await testServices({ now: '2025-10-01T02:00:00Z' });
const { db, clock } = services;
const AREA = 201;
const SITES = [randomUUID(), randomUUID()];
const SCHEME = randomUUID();
const BEGIN = '2025-10-01';
const QUARTERS = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'];

interface Planned {
  /** The site that it came from; null for one from none. */
  readonly site: string | null;
  readonly channel: 'web' | 'counter';
  readonly unitId: number;
  readonly receivedOn: string;
  readonly answeredOn: string;
  readonly closedOn: string | null;
  readonly useful: boolean;
  readonly prosecuted: boolean;
}
interface Tip extends Planned {
  readonly tipId: string;
}

const days = fc.oneof(fc.nat(12), fc.constant(120));
const tip: fc.Arbitrary<Planned> = fc
  .record({
    site: fc.constantFrom(null, null, ...SITES),
    channel: fc.constantFrom('web', 'web', 'web', 'counter'),
    unitId: fc.constantFrom(1, 1, 1, 2),
    receivedOn: fc.nat(360).map((after) => addDays(BEGIN, after)),
    answered: fc.nat(5),
    took: fc.option(days, { freq: 8 }),
    useful: fc.boolean(),
    prosecuted: fc.integer({ min: 0, max: 5 }).map((of) => of === 0),
  })
  .map(({ answered, took, ...rest }) => ({
    ...rest,
    channel: rest.site === null ? rest.channel : 'web',
    closedOn: took === null ? null : addDays(rest.receivedOn, took),
    answeredOn: addDays(rest.receivedOn, Math.min(answered, took ?? answered)),
  }));

async function put(planned: readonly Planned[]): Promise<Tip[]> {
  for (const table of ['scheme_tip_batch', 'scheme_tip', 'tip_step', 'tip'] as const)
    await db.deleteFrom(table).execute();
  const tips = planned.map((each) => ({ ...each, tipId: randomUUID() }));
  await db.insertInto('tip').values(tips.map(rowOf)).execute();
  const steps = tips.map(({ tipId, answeredOn }) => ({
    area_id: AREA,
    tip_id: tipId,
    seq: 1,
    action: 'start_verification' as const,
    from_state: 'received' as const,
    to_state: 'verifying' as const,
    actor_id: null,
    // half past midnight here, the day before in UTC
    at: new Date(startOfDay(answeredOn).getTime() + 1_800_000),
    details: '{}',
    message_id: null,
    leaf_hash: Buffer.alloc(32),
  }));
  await db.insertInto('tip_step').values(steps).execute();
  const ours = tips.flatMap(({ site, tipId }) => (site === null ? [] : [{ site_id: site, tip_id: tipId }]));
  const of = { area_id: AREA, scheme_area_id: AREA, scheme_id: SCHEME };
  if (ours.length > 0)
    await db
      .insertInto('scheme_tip')
      .values(ours.map((each) => ({ ...of, ...each })))
      .execute();
  return tips;
}

function rowOf({ tipId, unitId, channel, receivedOn, closedOn, useful, prosecuted }: Tip) {
  return tipRow({
    area_id: AREA,
    tip_id: tipId,
    unit_id: unitId,
    channel,
    received_at: startOfDay(receivedOn),
    received_on: receivedOn,
    state: closedOn === null ? 'handling' : 'closed',
    classification: 'crime_report',
    useful,
    outcome: closedOn === null ? null : prosecuted ? 'prosecuted' : 'not_prosecuted',
    closed_on: closedOn,
  });
}

const batchRows = () =>
  db.selectFrom('scheme_tip_batch').selectAll().orderBy('quarter').orderBy('site_id').execute();
async function waiting(): Promise<Map<string, boolean>> {
  const rows = await db.selectFrom('scheme_tip').select(['tip_id', 'sent_counted']).execute();
  return new Map(rows.map((row) => [row.tip_id, row.sent_counted]));
}
const look = ({ unitId, useful, prosecuted }: Tip) => `${unitId} ${useful} ${prosecuted}`;
const meanOf = (tips: readonly Tip[], since: 'closedOn' | 'answeredOn') =>
  Math.round(
    tips.reduce((sum, each) => sum + daysBetween(each.receivedOn, each[since] ?? ''), 0) / tips.length,
  );
let formed = 0;

it('counts once a quarter, in fives, each tip once, and none that shows among what its desk sees', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(tip, { minLength: 90, maxLength: 160 }), async (planned) => {
      const tips = await put(planned);
      for (const before of QUARTERS) {
        const [rows, there] = [await batchRows(), await waiting()];
        // the last half hour of a quarter is of that quarter, whatever day it is in Greenwich
        clock.set(new Date(startOfDay(before).getTime() - 1_800_000).toISOString());
        await formBatches(services);
        expect(await batchRows()).toEqual(rows);
        clock.set(new Date(startOfDay(before).getTime() + 1_800_000).toISOString());
        const made = await Promise.all([formBatches(services), formBatches(services)]);
        const [rowsAfter, left] = [await batchRows(), await waiting()];
        expect(rowsAfter).toHaveLength(rows.length + made[0] + made[1]);
        expect(rowsAfter).toEqual(expect.arrayContaining(rows));
        expect(await formBatches(services)).toBe(0);
        check(before, tips, there, left, rowsAfter.slice(rows.length));
        formed += rowsAfter.length - rows.length;
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
  expect(formed).toBeGreaterThan(0);
});

type Row = Awaited<ReturnType<typeof batchRows>>[number];

/** What was counted in a night is what is told, and hides among what came from nowhere. */
function check(
  before: string,
  tips: readonly Tip[],
  there: ReadonlyMap<string, boolean>,
  left: ReadonlyMap<string, boolean>,
  rows: readonly Row[],
): void {
  const quarter = quarterOf(addDays(before, -1)).from;
  const ended = tips.filter(({ tipId }) => there.has(tipId) && !left.has(tipId));
  const isSentNow = ({ tipId }: Tip) => there.get(tipId) === false && left.get(tipId) !== false;
  const sent = tips.filter(isSentNow);
  expect(rows.map((row) => row.quarter)).toEqual(rows.map(() => quarter));
  for (const row of rows) {
    const ofSite = ended.filter(({ site }) => site === row.site_id);
    expect(row).toMatchObject({
      sent: sent.filter(({ site }) => site === row.site_id).length,
      tips: ofSite.length,
      useful: ofSite.filter(({ useful }) => useful).length,
      to_case: ofSite.filter(({ prosecuted }) => prosecuted).length,
    });
    for (const count of [row.sent, row.tips]) expect(count === 0 || count >= BATCH).toBe(true);
    if (row.mean_days !== null) expect(row.mean_days).toBe(meanOf(ofSite, 'closedOn'));
    if (row.mean_answer !== null) expect(row.mean_answer).toBe(meanOf(ofSite, 'answeredOn'));
    for (const each of ofSite) expect(couldBeAnother(each, ofSite, tips, row, before)).toBe(true);
  }
  expect(ended.every(({ closedOn }) => closedOn !== null && closedOn < before)).toBe(true);
  expect(sent.every(({ receivedOn }) => receivedOn < before)).toBe(true);
  const all = new Set([...sent, ...ended].map(({ site }) => site));
  expect(all).toEqual(new Set(rows.map((row) => row.site_id)));
  const others = tips.filter(({ site, channel }) => site === null && channel === 'web');
  const within = (day: string) => day >= quarter && day < before;
  crowded(
    sent,
    others.filter(({ receivedOn }) => within(receivedOn)),
    ({ unitId }) => String(unitId),
  );
  crowded(
    ended,
    others.filter(({ closedOn }) => within(closedOn ?? '')),
    look,
  );
}

/** Of each look at least as many of the quarter came from no site as are counted. */
function crowded(counted: readonly Tip[], others: readonly Tip[], alike: (tip: Tip) => string): void {
  const around = Map.groupBy(others, alike);
  for (const [kind, some] of Map.groupBy(counted, alike))
    expect(around.get(kind)?.length ?? 0).toBeGreaterThanOrEqual(some.length);
}

/** Whether the same would be told if another tip, from no site, stood in the place of this one. */
function couldBeAnother(
  one: Tip,
  ofSite: readonly Tip[],
  tips: readonly Tip[],
  row: Row,
  before: string,
): boolean {
  return tips.some((other) => {
    if (other.site !== null || other.channel !== 'web' || look(other) !== look(one)) return false;
    if (other.closedOn === null || other.closedOn >= before) return false;
    const others = ofSite.map((each) => (each === one ? other : each));
    const [end, answer] = [meanOf(others, 'closedOn'), meanOf(others, 'answeredOn')];
    return (row.mean_days ?? end) === end && (row.mean_answer ?? answer) === answer;
  });
}

it('takes nothing where a tip was opened again meanwhile, and is tried again', async () => {
  const one = {
    channel: 'web',
    unitId: 1,
    useful: true,
    prosecuted: false,
    answeredOn: '2026-01-05',
  } as const;
  const closed = { ...one, receivedOn: '2026-01-05', closedOn: '2026-02-01' };
  const from = (site: string | null) => Array.from({ length: 5 }, () => ({ ...closed, site }));
  await put([...from(SITES[0] ?? ''), ...from(null)]);
  const there = await waiting();
  await sql`
    create function open_again() returns trigger language plpgsql as $$
    begin update tip set state = 'handling' where tip_id = (select min(tip_id::text)::uuid from scheme_tip); return new; end
    $$`.execute(db);
  await sql`create trigger open_again before insert on scheme_tip_batch execute function open_again()`.execute(
    db,
  );
  clock.set('2026-04-01T20:00:00Z');
  await expect(formBatches(services)).rejects.toThrow('changed while');
  expect([await batchRows(), await waiting()]).toEqual([[], there]);
  await sql`drop trigger open_again on scheme_tip_batch`.execute(db);
  expect(await formBatches(services)).toBe(1);
  const [row] = await batchRows();
  expect(row).toMatchObject({ sent: 5, tips: 5, useful: 5, mean_days: 27, mean_answer: 0 });
  expect(await waiting()).toEqual(new Map());
});
