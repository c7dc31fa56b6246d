import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createUnit } from '../../src/accounts/server/index.ts';
import { addDays } from '../../src/law/day.ts';
import { dayOf } from '../../src/platform/clock.ts';
import { openGrant } from '../../src/sealed/open-envelope.ts';
import type { UnitKey } from '../../src/sealed/unit-key.ts';
import {
  OTHER_WARD,
  PROVINCE,
  type TestPerson,
  testDeployment,
  testMember,
  WARD,
} from '../kit/test-accounts.ts';
import { testServices } from '../kit/test-services.ts';
import { testTipServer } from '../kit/test-tip-server.ts';
import { type TestDesk, testDesk, testReceipt, testSubmission } from '../kit/test-tips.ts';
import { accept, handOn, leave, rotate, transfer } from './acts.ts';
import { openAs, unitKeysOf } from './officer-browser.ts';

const services = await testServices();
const { db, clock } = services;
const deployment = await testDeployment(services);
const server = await testTipServer(services);
const stage = { services, deployment, server };

/** A unit as the model knows it. */
interface Unit {
  desk: TestDesk;
  epoch: number;
  readonly members: Set<TestPerson>;
  heir: Unit | undefined;
  /** Keys that those who left took along in their heads. */
  readonly remembered: UnitKey[];
}

interface Tip {
  readonly tipId: string;
  owner: Unit;
}

class Model {
  readonly units: Unit[];
  readonly tips: Tip[] = [];
  readonly people: TestPerson[];

  constructor(desks: readonly TestDesk[]) {
    this.units = desks.map((desk) => ({
      desk,
      epoch: 1,
      members: new Set([desk.chief, desk.reception, desk.investigator]),
      heir: undefined,
      remembered: [],
    }));
    const served = desks.flatMap(({ chief, reception, investigator }) => [chief, reception, investigator]);
    this.people = [...served, deployment.administrator];
  }

  standing(index: number): Unit | undefined {
    const unit = this.units[index % this.units.length];
    return unit?.heir === undefined ? unit : undefined;
  }
}

/** Whoever answers for a unit now: itself, or the last of its heirs. */
function present(unit: Unit): Unit {
  return unit.heir === undefined ? unit : present(unit.heir);
}

const first = (unit: Unit): TestPerson => {
  const [person] = unit.members;
  if (person === undefined) throw new Error('a unit without members');
  return person;
};

const ok = (answer: { code: string }): void => expect(answer.code).toBe('ok');

async function report(model: Model, index: number): Promise<void> {
  const unit = model.standing(index);
  if (unit === undefined) return;
  const submission = await testSubmission(deployment, unit.desk, await testReceipt(), { epoch: unit.epoch });
  model.tips.push({ tipId: (await server.submit(submission)).body.tipId, owner: unit });
}

async function join(model: Model, index: number): Promise<void> {
  const unit = model.standing(index);
  if (unit === undefined) return;
  const memberships = [{ unitId: unit.desk.unit.unitId, role: 'chief' as const }];
  const person = await testMember(services, deployment, `new.${randomUUID().slice(0, 8)}`, memberships);
  const giver = first(unit);
  ok(await handOn(stage, unit.desk.unit, giver, person));
  for (const heired of model.units.filter((each) => each !== unit && present(each) === unit)) {
    ok(await handOn(stage, heired.desk.unit, giver, person));
  }
  unit.members.add(person);
  model.people.push(person);
}

async function goAway(model: Model, index: number): Promise<void> {
  const unit = model.standing(index);
  const leaver = unit && [...unit.members].at(-1);
  if (unit === undefined || leaver === undefined || unit.members.size < 2) return;
  unit.remembered.push(...(await unitKeysOf(server, leaver)));
  ok(await leave(stage, unit.desk.unit, leaver, deployment.administrator));
  unit.members.delete(leaver);
}

async function turn(model: Model, index: number): Promise<void> {
  const unit = model.standing(index);
  if (unit === undefined) return;
  const [one, ...others] = unit.members;
  if (one === undefined) return;
  unit.epoch += 1;
  unit.desk = await rotate(stage, unit.desk, unit.epoch, [one, ...others]);
  await expectNoKeyOf(model, unit);
}

async function send(model: Model, index: number, to: number): Promise<void> {
  const tip = model.tips[index % Math.max(1, model.tips.length)];
  const target = model.standing(to);
  if (tip === undefined || target === undefined || target === tip.owner) return;
  const officer = first(present(tip.owner));
  ok(await transfer(stage, officer, tip.tipId, tip.owner.desk, target.desk));
  ok(await accept(stage, first(target), tip.tipId));
  tip.owner = target;
}

async function merge(model: Model, index: number, into: number): Promise<void> {
  const unit = model.standing(index);
  const heir = model.standing(into);
  if (unit === undefined || heir === undefined || unit === heir) return;
  const today = dayOf(clock.now());
  const { unitId } = unit.desk.unit;
  const ending = { lastDay: today, heirUnitId: heir.desk.unit.unitId };
  ok(await server.ask('POST', `/api/units/${unitId}/end`, ending, deployment.administrator));
  clock.set(new Date(`${addDays(today, 1)}T02:00:00Z`));
  const giver = first(unit);
  for (const ended of model.units.filter((each) => present(each) === unit)) {
    for (const member of heir.members) ok(await handOn(stage, ended.desk.unit, giver, member));
  }
  for (const member of unit.members) {
    ok(await leave(stage, unit.desk.unit, member, deployment.administrator));
  }
  unit.heir = heir;
}

/** What a unit's open tips are sealed to, nobody opens with a key that they took along. */
async function expectNoKeyOf({ tips }: Model, unit: Unit): Promise<void> {
  const { unitId } = unit.desk.unit;
  for (const { tipId } of tips.filter(({ owner }) => owner === unit)) {
    const grants = await db
      .selectFrom('tip_grant')
      .select('sealed')
      .where('tip_id', '=', tipId)
      .where('recipient', '=', 'unit')
      .where('unit_id', '=', unitId)
      .execute();
    expect(grants.length).toBeGreaterThan(0);
    for (const { sealed } of grants) {
      for (const { identity } of unit.remembered) {
        await expect(openGrant(identity, new Uint8Array(sealed))).rejects.toThrow();
      }
    }
  }
}

async function expectPresentMembersAlone(model: Model): Promise<void> {
  for (const { tipId, owner } of model.tips) {
    const expected = present(owner).members;
    expect(expected.size).toBeGreaterThan(0);
    for (const person of model.people) {
      const opens = (await openAs(server, person, tipId)) !== undefined;
      expect([person.login, opens]).toEqual([person.login, expected.has(person)]);
    }
  }
}

const ACTS = { report, join, goAway, turn, send, merge } as const;
const act = fc.tuple(fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])), fc.nat(8), fc.nat(8));

it('whatever the order of joins, leaves, rotations, transfers and merges, exactly the present members of the owning unit open a tip', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 9 }), async (acts) => {
      const desks: TestDesk[] = [];
      for (const [areaId, level] of [
        [WARD, 'ward'],
        [OTHER_WARD, 'ward'],
        [PROVINCE, 'city'],
      ] as const) {
        const unit = { kind: 'desk', areaId, level, name: 'Đơn vị thử', nameEn: 'Unit under test' } as const;
        desks.push(await testDesk(services, deployment, await createUnit(services, unit)));
      }
      const model = new Model(desks);
      await report(model, 0);
      for (const [kind, a, b] of acts) {
        await ACTS[kind](model, a, b);
        await expectPresentMembersAlone(model);
      }
    }),
    { numRuns: 4 },
  );
});
