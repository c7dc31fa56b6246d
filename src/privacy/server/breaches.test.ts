import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { TestDesk } from '../../../tests/kit/test-tips.ts';
import { testMessage, testReceipt } from '../../../tests/kit/test-tips.ts';
import type { Who } from '../../../tests/routes/cast.ts';
import { type Ask, demand, foundWorld } from '../../../tests/routes/world.ts';
import { openMessage } from '../../sealed/open-message.ts';
import { fromBase64Url } from '../../wire/encoding.ts';
import type { ReplyOf } from '../../wire/endpoint.ts';
import type { Breach, listBreaches } from '../contract.ts';

const world = await foundWorld();
const { services, deployment } = world;
const { clock, db } = services;
clock.set('2026-04-30T02:00:00Z');

const { askAs } = world;

async function told(desk: TestDesk, over: object = {}): Promise<Ask & { body: { breachId: string } }> {
  const breachId = randomUUID();
  const receipt = await testReceipt();
  const text = 'Máy tính bị mất ở chợ.';
  const note = { envelope: 'note', tipId: breachId, receipt, text } as const;
  const description = await testMessage(deployment, desk, note);
  const body = {
    breachId,
    unitId: desk.unit.unitId,
    kind: 'lost_device',
    persons: 40,
    measures: ['sessions_ended'],
    foundAt: '2026-04-29T20:15:00.000Z',
    description,
    ...over,
  };
  return { method: 'POST', url: '/api/privacy/breaches', body };
}

async function seenBy(who: Who): Promise<readonly Breach[]> {
  const reply = await demand(askAs(who, { method: 'GET', url: '/api/privacy/breaches' }));
  return (reply as ReplyOf<typeof listBreaches>).rows;
}

it('runs its 72 hours from when it was found, and shows words to the unit alone', async () => {
  const [ward, other] = [await told(world.desk), await told(world.other)];
  expect(await demand(askAs('chief', ward))).toEqual({ dueAt: '2026-05-02T20:15:00.000Z' });
  await demand(askAs('chief', ward));
  await demand(askAs('otherChief', other));
  const ids = async (who: Who) => (await seenBy(who)).map(({ breachId }) => breachId).sort();
  const both = [ward.body.breachId, other.body.breachId].sort();
  expect(await ids('chief')).toEqual([ward.body.breachId]);
  expect(await ids('deskAuditor')).toEqual([ward.body.breachId]);
  expect(await ids('otherChief')).toEqual([other.body.breachId]);
  expect(await ids('auditor')).toEqual(both);
  expect(await ids('administrator')).toEqual(both);
  for (const who of ['auditor', 'administrator', 'deskAuditor'] as const)
    expect((await seenBy(who)).map(({ description }) => description)).not.toContainEqual(expect.anything());
  const [mine] = await seenBy('chief');
  const words = mine?.description;
  const opened = await openMessage(world.desk.key.identity, {
    columns: { tipId: ward.body.breachId, messageId: words?.messageId ?? '' },
    files: [],
    ciphertext: fromBase64Url(words?.ciphertext ?? ''),
    grant: fromBase64Url(words?.grants[0]?.sealed ?? ''),
  });
  expect(opened.content.text).toBe('Máy tính bị mất ở chợ.');
});

it('is amended from the version that was seen, each time with a leaf', async () => {
  const asked = await told(world.desk);
  await demand(askAs('chief', asked));
  const { breachId } = asked.body;
  const url = `/api/privacy/breaches/${breachId}/amendments`;
  const notifiedAt = '2026-04-30T01:00:00.000Z';
  const body = { version: 1, persons: 12, measures: ['sessions_ended', 'key_rotated'], notifiedAt };
  expect(await demand(askAs('chief', { method: 'POST', url, body }))).toEqual({ version: 2 });
  expect(await askAs('chief', { method: 'POST', url, body })).toMatchObject({ code: 'breach_changed' });
  const row = (await seenBy('chief')).find((each) => each.breachId === breachId);
  expect(row).toMatchObject({ version: 2, persons: 12, notifiedAt });
  const leaves = await db
    .selectFrom('ledger_leaf')
    .select('fields')
    .where('subject', '=', 'privacy')
    .execute();
  expect(leaves.filter(({ fields }) => fields?.includes(breachId))).toHaveLength(2);
});

it('refuses what is not yet, what is before it was found, and another’s words', async () => {
  const future = await told(world.desk, { foundAt: '2026-04-30T02:00:01.000Z' });
  expect(await askAs('chief', future)).toMatchObject({ code: 'day_in_future' });
  const asked = await told(world.desk);
  await demand(askAs('chief', asked));
  const other = { ...asked, body: { ...asked.body, kind: 'malware' } };
  expect(await askAs('chief', other)).toMatchObject({ code: 'already_entered' });
  const foreign = await told(world.other, { unitId: world.desk.unit.unitId });
  expect(await askAs('chief', foreign)).toMatchObject({ code: 'unknown_recipient' });
  const url = `/api/privacy/breaches/${asked.body.breachId}/amendments`;
  const amend = (notifiedAt: string) =>
    askAs('chief', { method: 'POST', url, body: { version: 1, persons: 1, measures: [], notifiedAt } });
  expect(await amend('2026-04-29T20:14:59.000Z')).toMatchObject({ code: 'end_before_start' });
  expect(await amend('2026-05-01T00:00:00.000Z')).toMatchObject({ code: 'day_in_future' });
});
