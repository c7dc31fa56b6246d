import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { publishTestKey, testDeployment } from '../../../tests/kit/test-accounts.ts';
import { testServices } from '../../../tests/kit/test-services.ts';
import { type TestAnswer, testTipServer } from '../../../tests/kit/test-tip-server.ts';
import {
  type TestDesk,
  type TestReceipt,
  testDesk,
  testMessage,
  testReceipt,
  testSubmission,
} from '../../../tests/kit/test-tips.ts';
import { openGrant } from '../../sealed/open-envelope.ts';
import { signerOf } from '../../sealed/signing.ts';
import { toBase64Url } from '../../wire/bytes.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { listStaleGrants, resealGrants } from '../grant-contract.ts';
import { type ResealedGrants, resealPage, type StalePage } from '../reseal-page.ts';
import { resealUnit } from '../reseal-unit.ts';
import { resealGrants as reseal } from './reseal-grants.ts';

const services = await testServices();
const { db } = services;
const deployment = await testDeployment(services);
const server = await testTipServer(services);
const ward = await testDesk(services, deployment, deployment.units.desk);
const { unitId } = ward.unit;
const members = [ward.chief, ward.reception, ward.investigator];

/** The ward's desk in each of its epochs, newest first. */
const desks: [TestDesk, ...TestDesk[]] = [ward];
const receipts = new Map<string, TestReceipt>();
const current = () => desks[0];
const STALE = `/api/units/${unitId}/stale-grants`;

async function rotate(): Promise<void> {
  const { key, entry } = await publishTestKey(
    services,
    deployment,
    ward.unit,
    current().key.epoch + 1,
    members,
  );
  desks.unshift({ ...ward, key, recipient: entry.recipient, signer: signerOf(key.signingSecret) });
}

function ok<Body>(answer: TestAnswer<Body>): Body {
  expect(answer).toMatchObject({ status: 200 });
  return answer.body;
}

/** A tip, or what its reporter adds to it, sealed to the key of some epoch that is still accepted. */
async function report(desk: TestDesk): Promise<string> {
  const receipt = await testReceipt();
  const submission = await testSubmission(deployment, desk, receipt, { epoch: desk.key.epoch });
  const { tipId } = ok(await server.submit(submission));
  receipts.set(tipId, receipt);
  return tipId;
}

async function add(tipId: string, desk: TestDesk): Promise<void> {
  const receipt = receipts.get(tipId);
  if (receipt === undefined) throw new Error('a tip of nobody');
  const message = await testMessage(deployment, desk, { envelope: 'reporter', tipId, receipt });
  ok(await server.askWith(receipt, 'POST', '/api/receipt/messages', { message }));
}

async function stale(query = 'limit=100') {
  return ok(
    await server.ask<ReplyOf<typeof listStaleGrants>>('GET', `${STALE}?${query}`, undefined, ward.chief),
  );
}

/** What the browser of a member who holds these epochs makes of stale grants. */
async function sealedAnew(page: StalePage, held: readonly TestDesk[] = desks) {
  const identities = new Map(held.map(({ key }) => [key.epoch, key.identity]));
  return page.sealTo === null ? [] : resealPage(identities, page.sealTo, page.rows);
}

async function handIn(grants: ResealedGrants, epoch = current().key.epoch) {
  const url = `/api/units/${unitId}/grants`;
  return server.ask<ReplyOf<typeof resealGrants>>('POST', url, { epoch, grants }, ward.chief);
}

/** Does all that a browser can which holds these epochs; gives how many grants are left to others. */
function resealAll(held: readonly TestDesk[] = desks): Promise<number> {
  return resealUnit({
    list: (cursor) => stale(`limit=5${cursor === undefined ? '' : `&cursor=${cursor}`}`),
    seal: async (sealTo, rows) => sealedAnew({ rows, sealTo, remaining: 0, next: null }, held),
    store: async (epoch, grants) => ok(await handIn(grants, epoch)),
    goOn: () => true,
    tell: () => undefined,
  });
}

/** The content key of each object of the unit's open tips, through each of its grants. */
async function openedByObject(): Promise<Map<string, { epoch: number; content: string }[]>> {
  const objects = await sql<{ object_id: string }>`
    select tip_id as object_id from tip where unit_id = ${unitId} and state <> 'closed'
    union all select message_id from tip_message join tip using (area_id, tip_id)
      where tip.unit_id = ${unitId} and state <> 'closed'`.execute(db);
  const grants = await db
    .selectFrom('tip_grant')
    .selectAll()
    .where('recipient', '=', 'unit')
    .where('unit_id', '=', unitId)
    .execute();
  const opened = new Map<string, { epoch: number; content: string }[]>();
  for (const { object_id } of objects.rows) {
    const own = grants.filter((grant) => grant.object_id === object_id);
    const keys = own.map(async ({ epoch, sealed }) => {
      const identity = desks.find(({ key }) => key.epoch === epoch)?.key.identity ?? '';
      return { epoch, content: await openGrant(identity, new Uint8Array(sealed)) };
    });
    opened.set(object_id, await Promise.all(keys));
  }
  return opened;
}

const actions = fc.array(
  fc.oneof(
    fc.record({ do: fc.constantFrom('report', 'add'), late: fc.boolean(), which: fc.nat() }),
    fc.record({ do: fc.constant('rotate' as const) }),
    fc.record({ do: fc.constant('reseal' as const), limit: fc.integer({ min: 1, max: 4 }) }),
  ),
  { minLength: 4, maxLength: 12 },
);

/** Each test has open tips of its own alone. */
beforeEach(async () => {
  receipts.clear();
  await db.updateTable('tip').set({ state: 'closed' }).execute();
});

describe('sealing anew', () => {
  test('leaves every open tip with one grant of the present epoch, and never without one', async () => {
    const known = new Map<string, string>();
    const property = fc.asyncProperty(actions, async (steps) => {
      for (const step of steps) {
        const tipIds = [...receipts.keys()];
        if (step.do === 'rotate') await rotate();
        else if (step.do === 'reseal') await handIn(await sealedAnew(await stale(`limit=${step.limit}`)));
        else {
          const desk = (step.late ? desks[1] : undefined) ?? current();
          const tipId = tipIds[step.which % tipIds.length];
          if (step.do === 'report' || tipId === undefined) await report(desk);
          else await add(tipId, desk);
        }
        for (const [objectId, opened] of await openedByObject()) {
          expect(opened).toHaveLength(1);
          const content = opened[0]?.content ?? '';
          expect(content).toBe(known.get(objectId) ?? content);
          known.set(objectId, content);
        }
      }
      expect(await resealAll()).toBe(0);
      for (const opened of (await openedByObject()).values()) {
        expect(opened.map(({ epoch }) => epoch)).toEqual([current().key.epoch]);
      }
      expect((await stale()).remaining).toBe(0);
    });
    await fc.assert(property, { numRuns: 4 });
  });

  test('lists every stale grant once over its pages, with how many remain', async () => {
    for (let index = 0; index < 3; index++) await add(await report(current()), current());
    await rotate();
    const first = await stale('limit=4');
    const second = await stale(`limit=4&cursor=${first.next}`);
    const whole = await stale();
    expect([first.remaining, second.remaining, second.next]).toEqual([
      whole.rows.length,
      whole.rows.length - 4,
      whole.rows.length > 8 ? expect.any(String) : null,
    ]);
    expect([...first.rows, ...second.rows]).toEqual(whole.rows.slice(0, 8));
    expect(whole.sealTo?.desk.key.epoch).toBe(current().key.epoch);
    await resealAll();
  });

  test('leaves to others what is sealed to an epoch that is not at hand', async () => {
    await report(current());
    await rotate();
    await report(current());
    const [newer, older, ...others] = desks;
    await rotate();
    expect(await resealAll([current(), newer, ...others])).toBe(1);
    expect(await stale()).toMatchObject({ remaining: 1, rows: [{ epoch: older?.key.epoch }] });
    expect(await resealAll()).toBe(0);
  });

  test('is harmless twice and from two browsers at once, and leaves one leaf', async () => {
    const tipId = await report(current());
    await rotate();
    const grants = await sealedAnew(await stale());
    const again = await sealedAnew(await stale());
    const before = await leaves();
    const answers = await Promise.all([handIn(grants), handIn(again)]);
    expect(answers.map((answer) => ok(answer).replaced).toSorted()).toEqual([0, 1]);
    expect(ok(await handIn(grants))).toEqual({ replaced: 0, elsewhere: [] });
    expect(await leaves()).toBe(before + 1);
    const [opened] = (await openedByObject()).get(tipId) ?? [];
    expect(opened?.epoch).toBe(current().key.epoch);
  });

  test('names a tip that has gone to another unit, and leaves its grants alone', async () => {
    const gone = await report(current());
    const here = await report(current());
    await rotate();
    const grants = await sealedAnew(await stale());
    const elsewhere = { unit_id: deployment.units.duty.unitId };
    await db.updateTable('tip').set(elsewhere).where('tip_id', '=', gone).execute();
    expect(ok(await handIn(grants))).toEqual({ replaced: 1, elsewhere: [gone] });
    expect((await stale()).rows).toEqual([]);
    expect((await openedByObject()).get(here)?.[0]?.epoch).toBe(current().key.epoch);
    const left = await db.selectFrom('tip_grant').select('epoch').where('object_id', '=', gone).execute();
    expect(left.map(({ epoch }) => epoch)).toContain(current().key.epoch - 1);
  });

  test('does not list what is closed', async () => {
    const tipId = await report(current());
    await rotate();
    expect(await stale()).toMatchObject({ rows: [{ tipId }], remaining: 1 });
    await db.updateTable('tip').set({ state: 'closed' }).where('tip_id', '=', tipId).execute();
    expect(await stale()).toMatchObject({ rows: [], remaining: 0 });
  });

  test('refuses what is sealed to another epoch, named twice, or under another tip', async () => {
    const tipIds = [await report(current()), await report(current())];
    await rotate();
    const [one, other] = await sealedAnew(await stale());
    if (one === undefined || other === undefined) throw new Error('nothing is stale');
    const { epoch } = current().key;
    const code = async (...asked: Parameters<typeof handIn>) => (await handIn(...asked)).code;
    expect(await code([one], epoch - 1)).toBe('epoch_conflict');
    expect(await code([one], epoch + 1)).toBe('epoch_conflict');
    expect(await code([{ ...one, fromEpoch: epoch }])).toBe('epoch_conflict');
    expect(await code([one, one])).toBe('invalid_input');
    const swapped = { ...one, tipId: other.tipId };
    expect(await code([swapped, { ...other, objectId: other.tipId, tipId: one.tipId }])).toBe(
      'invalid_input',
    );
    expect(await code([{ ...one, sealed: toBase64Url(new Uint8Array(1733)) }])).toBe('unknown_recipient');
    expect((await stale()).rows.map((row) => row.tipId).toSorted()).toEqual(tipIds.toSorted());
  });

  test('seals nothing into the place of what never was', async () => {
    await report(current());
    await rotate();
    const [grant] = await sealedAnew(await stale());
    if (grant === undefined) throw new Error('nothing is stale');
    const objectId = crypto.randomUUID();
    const { epoch } = current().key;
    const resealing = { ...ward.unit, epoch, actorId: ward.chief.accountId, openedWith: 'unit' } as const;
    expect(await reseal(services, resealing, [{ ...grant, objectId }])).toEqual({
      replaced: 0,
      elsewhere: [],
    });
  });
});

async function leaves(): Promise<number> {
  const rows = await db
    .selectFrom('ledger_leaf')
    .select('leaf_hash')
    .where('subject', '=', 'grants')
    .execute();
  expect(rows.length).toBeGreaterThan(0);
  return rows.length;
}
