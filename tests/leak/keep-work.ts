import { randomUUID } from 'node:crypto';
import * as shifts from '../../src/members/shift-contract.ts';
import { dayOf } from '../../src/platform/clock.ts';
import * as records from '../../src/schemes/record-contract.ts';
import type { Client } from '../../src/wire/client.ts';
import { testNames } from '../kit/test-names.ts';
import { testRecord } from '../kit/test-records.ts';
import type { Keeping } from './keep-registers.ts';

/** A record with a photo, the names of a team, what its shifts mean, and a shift: sent by a leader's phone. */
export async function keepWork(
  leader: {
    readonly memberId: string;
    readonly person: { readonly recipient: string };
    readonly client: Client;
  },
  { deployment, desk, mark }: Keeping,
  { siteId }: { readonly siteId: string },
): Promise<void> {
  const { memberId, person, client } = leader;
  const onDay = dayOf(new Date());
  const record = await testRecord(deployment, desk, person, { onDay, text: mark });
  const { messageId, fileId, photo, body } = record;
  await client.call(records.uploadPhoto, { params: { messageId, fileId }, body: photo });
  await client.call(records.recordOnPhone, { params: { siteId }, body });
  await client.call(records.listOwnRecords, { query: {} });
  await client.call(records.readOwnRecord, { params: { activityId: body.activityId } });
  const { recipient } = person;
  const names = await testNames(siteId, [{ memberId, recipient, name: mark }], `Gặp ở ${mark}`);
  await client.call(shifts.writeNames, { params: { siteId }, body: { version: 0, ...names } });
  const shift = { shiftId: randomUUID(), memberId, onDay, number: 1 };
  await client.call(shifts.planShifts, { params: { siteId }, body: { shifts: [shift] } });
  await client.call(shifts.readTeam, { params: { siteId } });
  await client.call(shifts.finishShift, { params: { shiftId: shift.shiftId }, body: {} });
}
