import type { Unit } from '../../src/accounts/contract.ts';
import { sealGrant } from '../../src/sealed/envelope.ts';
import { signerOf } from '../../src/sealed/signing.ts';
import { shareUnitKey } from '../../src/sealed/unit-key.ts';
import type { readTip } from '../../src/tips/desk-contract.ts';
import { resealPage, type StalePage } from '../../src/tips/reseal-page.ts';
import { toBase64Url } from '../../src/wire/bytes.ts';
import type { ReplyOf } from '../../src/wire/endpoint.ts';
import { publishTestKey, type TestDeployment, type TestPerson } from '../kit/test-accounts.ts';
import type { TestServices } from '../kit/test-services.ts';
import type { TestAnswer, TestTipServer } from '../kit/test-tip-server.ts';
import { type TestDesk, testMessage, testReceipt } from '../kit/test-tips.ts';
import { contentKeysOf, unitKeysOf } from './officer-browser.ts';

/** Where the acts take place. */
export interface Stage {
  readonly services: TestServices;
  readonly deployment: TestDeployment;
  readonly server: TestTipServer;
}

/** A member leaves a unit, by the word of somebody who may say so. */
export function leave(
  { server }: Stage,
  unit: Unit,
  person: TestPerson,
  by: TestPerson,
): Promise<TestAnswer<unknown>> {
  return server.ask('DELETE', `/api/units/${unit.unitId}/members/${person.accountId}`, undefined, by);
}

/** A holder's browser hands every epoch of a unit's key that it opens on to a colleague. */
export async function handOn(
  { server }: Stage,
  unit: Unit,
  from: TestPerson,
  to: TestPerson,
): Promise<TestAnswer<unknown>> {
  const keys = (await unitKeysOf(server, from)).filter(({ unitId }) => unitId === unit.unitId);
  const shares = await Promise.all(
    keys.map(async (key) => {
      const [sealed] = await shareUnitKey(key, [to.recipient]);
      return { accountId: to.accountId, epoch: key.epoch, sealed: toBase64Url(sealed ?? new Uint8Array()) };
    }),
  );
  return server.ask('POST', `/api/units/${unit.unitId}/shares`, { shares }, from);
}

/** A new epoch is made, shared and signed; a member's browser seals anew what the old one opened. */
export async function rotate(
  stage: Stage,
  desk: TestDesk,
  epoch: number,
  members: readonly [TestPerson, ...TestPerson[]],
): Promise<TestDesk> {
  const { key, entry } = await publishTestKey(stage.services, stage.deployment, desk.unit, epoch, members);
  await resealAll(stage, desk.unit, members[0]);
  return { ...desk, key, recipient: entry.recipient, signer: signerOf(key.signingSecret) };
}

async function resealAll({ server }: Stage, { unitId }: Unit, member: TestPerson): Promise<void> {
  const keys = (await unitKeysOf(server, member)).filter((key) => key.unitId === unitId);
  const identities = new Map(keys.map(({ epoch, identity }) => [epoch, identity]));
  for (;;) {
    const url = `/api/units/${unitId}/stale-grants?limit=10`;
    const { body } = await server.ask<StalePage>('GET', url, undefined, member);
    if (body.rows.length === 0) return;
    if (body.sealTo === null) throw new Error('nothing to seal to');
    const grants = await resealPage(identities, body.sealTo, body.rows);
    if (grants.length < body.rows.length) throw new Error('a key of an earlier epoch is not at hand');
    const { epoch } = body.sealTo.desk.key;
    await server.ask('POST', `/api/units/${unitId}/grants`, { epoch, grants }, member);
  }
}

/** An officer's browser opens every content key of a tip and seals it to another desk, which gets the tip. */
export async function transfer(
  { server, deployment }: Stage,
  officer: TestPerson,
  tipId: string,
  from: TestDesk,
  to: TestDesk,
): Promise<TestAnswer<{ version: number }>> {
  const { unitId } = to.unit;
  const { epoch } = to.key;
  const keys = await contentKeysOf(server, officer, tipId);
  const grants = await Promise.all(
    keys.map(async ({ objectId, contentIdentity }) => {
      const grant = await sealGrant(contentIdentity, { to: 'unit', unitId, epoch, recipient: to.recipient });
      return { objectId, sealed: toBase64Url(grant.sealed) };
    }),
  );
  const { body } = await server.ask<ReplyOf<typeof readTip>>('GET', `/api/tips/${tipId}`, undefined, officer);
  const receipt = await testReceipt();
  const replyRecipient = body.submission.replyRecipient;
  const reason = await testMessage(deployment, from, {
    envelope: replyRecipient === null ? 'note' : 'unit',
    tipId,
    receipt: { ...receipt, recipient: replyRecipient ?? receipt.recipient },
    also: to,
    text: 'Việc thuộc thẩm quyền cấp trên.',
  });
  const request = { version: body.tip.version, toUnitId: unitId, epoch, ground: GROUND, reason, grants };
  return server.ask('POST', `/api/tips/${tipId}/transfers`, request, officer);
}

/** The unit that a tip was handed to takes it. */
export async function accept(
  { server }: Stage,
  officer: TestPerson,
  tipId: string,
): Promise<TestAnswer<unknown>> {
  const { body } = await server.ask<ReplyOf<typeof readTip>>('GET', `/api/tips/${tipId}`, undefined, officer);
  const request = { version: body.tip.version, change: { action: 'accept_transfer' } };
  return server.ask('POST', `/api/tips/${tipId}/transitions`, request, officer);
}

const GROUND = 'competence_of_higher_level';
