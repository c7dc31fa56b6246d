import type { Services } from '../../src/platform/services.ts';
import { sealGrant } from '../../src/sealed/envelope.ts';
import { openGrant } from '../../src/sealed/open-envelope.ts';
import type { TransferMark } from '../../src/tips/transfer.ts';
import { toBase64Url } from '../../src/wire/bytes.ts';
import type { TestDeployment } from './test-accounts.ts';
import { type TestDesk, type TestReceipt, testMessage } from './test-tips.ts';

/** A tip that one desk hands to another. */
export interface TestHanding {
  readonly tipId: string;
  readonly version: number;
  readonly from: TestDesk;
  readonly to: TestDesk;
  readonly ground: TransferMark;
  readonly receipt: TestReceipt;
}

/** What an officer's browser sends for it: the reason, and every key that its desk opens, sealed to the other. */
export async function testTransfer({ db }: Services, deployment: TestDeployment, handing: TestHanding) {
  const { tipId, version, from, to, ground, receipt } = handing;
  const text = 'Việc này thuộc đơn vị khác.';
  const reason = await testMessage(deployment, from, {
    ...{ envelope: 'unit', tipId, receipt, text },
    also: to,
  });
  const held = await db
    .selectFrom('tip_grant')
    .select(['object_id', 'sealed'])
    .where('tip_id', '=', tipId)
    .where('recipient', '=', 'unit')
    .where('unit_id', '=', from.unit.unitId)
    .execute();
  const { unitId } = to.unit;
  const grants = await Promise.all(
    held.map(async ({ object_id: objectId, sealed }) => {
      const key = await openGrant(from.key.identity, new Uint8Array(sealed));
      const anew = await sealGrant(key, { to: 'unit', unitId, epoch: 1, recipient: to.recipient });
      return { objectId, sealed: toBase64Url(anew.sealed) };
    }),
  );
  const handed = { version, toUnitId: unitId, epoch: 1, reason, grants };
  return ground === 'returned' ? handed : { ...handed, ground };
}
