import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { WARD } from '../../../../tests/kit/test-accounts.ts';
import { newCase } from '../../../../tests/routes/case-scenarios.ts';
import type { Who } from '../../../../tests/routes/cast.ts';
import { demand, foundWorld } from '../../../../tests/routes/world.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import type { GroupReply, listGroups } from '../../group-contract.ts';

const world = await foundWorld();
const { services, desk } = world;
services.clock.set('2026-03-10T02:00:00Z');
const URL = '/api/results/groups';

const { askAs } = world;

function told(over: object = {}) {
  return {
    groupId: randomUUID(),
    unitId: desk.unit.unitId,
    dismantledOn: '2026-03-01',
    placeAreaId: WARD,
    offence: 'drugs',
    persons: 5,
    caseIds: [],
    ...over,
  };
}

const record = (body: object, who: Who = 'investigator') => askAs(who, { method: 'POST', url: URL, body });
const read = async (groupId: string, who: Who = 'chief') =>
  (await demand(askAs(who, { method: 'GET', url: `${URL}/${groupId}` }))) as GroupReply;
const correct = (groupId: string, body: object, who: Who = 'chief') =>
  askAs(who, { method: 'POST', url: `${URL}/${groupId}/corrections`, body });

it('enters a group once, with its cases, and leaves a leaf', async () => {
  const recording = await newCase(world);
  await demand(askAs('chief', recording));
  const body = told({ caseIds: [recording.body.caseId] });
  await demand(record(body));
  await demand(record(body));
  expect((await read(body.groupId)).group).toMatchObject({
    persons: 5,
    caseIds: body.caseIds,
    version: 1,
    own: true,
  });
  expect((await read(body.groupId, 'analyst')).group.own).toBe(false);
  for (const other of [{ persons: 6 }, { offence: 'property' }, { caseIds: [] }]) {
    expect(await record({ ...body, ...other })).toMatchObject({ code: 'already_entered' });
  }
  const leaves = await services.db
    .selectFrom('ledger_leaf')
    .select('fields')
    .where('subject', '=', 'group')
    .execute();
  expect(leaves.filter(({ fields }) => fields?.includes(body.groupId))).toHaveLength(1);
});

it.each([
  ['one person, who is no group', { persons: 1 }, 'invalid_input'],
  ['an unknown group of offences', { offence: 'witchcraft' }, 'unknown_offence'],
  ['an area of another time', { dismantledOn: '2018-03-01' }, 'unknown_area'],
  ['a day to come', { dismantledOn: '2026-03-11' }, 'day_in_future'],
  ['a case that is none', { caseIds: ['3f0c2a52-6b6e-4d2c-9d55-0a7a35a3e001'] }, 'unknown_case'],
] as const)('refuses %s', async (_, over, code) => {
  expect(await record(told(over))).toMatchObject({ code });
});

it('is corrected by a step that keeps how it stood', async () => {
  const body = told();
  await demand(record(body));
  await demand(correct(body.groupId, { version: 1, persons: 7, dismantledOn: '2026-02-28' }));
  const { group, steps } = await read(body.groupId);
  expect(group).toMatchObject({ persons: 7, dismantledOn: '2026-02-28', version: 2 });
  expect(steps.at(-1)).toMatchObject({
    action: 'correct',
    was: { persons: 5, dismantledOn: '2026-03-01' },
    is: { persons: 7, dismantledOn: '2026-02-28' },
  });
  const late = await correct(body.groupId, { version: 1, persons: 8 });
  expect(late).toMatchObject({ status: 409, code: 'group_changed' });
  expect((late.body as { error: { details: unknown } }).error.details).toMatchObject({
    group: { persons: 7, version: 2 },
    steps: [{ seq: 2 }],
  });
  expect(await correct(body.groupId, { version: 2, persons: 7 })).toMatchObject({ code: 'nothing_changed' });
  expect(await correct(body.groupId, { version: 2, persons: 9 }, 'otherChief')).toMatchObject({
    code: 'not_found',
  });
});

it('is corrected whatever became of a case that it names', async () => {
  const recording = await newCase(world);
  await demand(askAs('chief', recording));
  const body = told({ caseIds: [recording.body.caseId] });
  await demand(record(body));
  const { unitId } = world.other.unit;
  await services.db
    .updateTable('criminal_case')
    .set({ unit_id: unitId, opened_by: unitId })
    .where('case_id', '=', recording.body.caseId)
    .execute();
  await demand(correct(body.groupId, { version: 1, persons: 8 }));
  await demand(correct(body.groupId, { version: 2, caseIds: [] }));
  expect(await correct(body.groupId, { version: 3, caseIds: body.caseIds })).toMatchObject({
    code: 'unknown_case',
  });
});

it('lists in pages, newest first, and exports the same rows', async () => {
  const page = async (who: Who, more: string) =>
    (await demand(askAs(who, { method: 'GET', url: `${URL}?${more}` }))) as ReplyOf<typeof listGroups>;
  const all = (await page('chief', 'limit=100')).rows;
  const first = await page('chief', 'limit=1');
  const second = await page('chief', `limit=1&cursor=${first.next}`);
  expect([...first.rows, ...second.rows].map(({ groupId }) => groupId)).toEqual(
    all.slice(0, 2).map(({ groupId }) => groupId),
  );
  expect((await page('auditor', 'offence=drugs&limit=100')).rows).toHaveLength(all.length);
  expect((await page('auditor', 'offence=justice')).rows).toEqual([]);
  const csv = await demand(askAs('chief', { method: 'GET', url: `${URL}.csv` }));
  expect((csv as Buffer).toString('utf8').trim().split('\r\n')).toHaveLength(all.length + 1);
});
