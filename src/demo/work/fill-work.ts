import { addDays } from '../../law/day.ts';
import { sealNames } from '../../members/seal-names.ts';
import { findShift, finishShift, offerShift, planShifts, writeNames } from '../../members/server/index.ts';
import type { Services } from '../../platform/services.ts';
import { beginRecord, sealPhoto, sealRecord } from '../../schemes/seal-record.ts';
import { findRecord, recordOnPhone, type StoredScheme } from '../../schemes/server/index.ts';
import { sealGrant } from '../../sealed/envelope.ts';
import { uploadFile } from '../../tips/server/index.ts';
import { at } from '../demo-services.ts';
import { bringIn, type Inviter, type Joined } from '../schemes/bring-in.ts';
import { foundScheme } from '../schemes/found-scheme.ts';
import { drawPhoto } from './draw-photo.ts';
import {
  AGREED,
  CALLED,
  type PlannedRecord,
  type PlannedShift,
  type PlannedWork,
  TEAM_SIZE,
} from './plan-work.ts';
import { LEADER, MEMBER, teamIds } from './team.ts';

const TEAM = {
  named: {
    kind: 'worker_security_team',
    name: 'Tổ an ninh công nhân Công ty May Mẫu Năm',
    about: 'Công nhân, bảo vệ và công đoàn cùng giữ an toàn ở xưởng may và khu nhà trọ công nhân.',
    paidByPeople: false,
  },
  days: { proposed: '2025-09-03', launched: '2025-10-20', opened: '2025-10-22' },
  site: {
    sort: 'enterprise',
    name: 'Công ty May Mẫu Năm',
    fields: { workers: 1280, workshops: 4, shifts: 3, dormitory: true },
  },
} as const;
/** The team came together this long ago: after the ceremony, before its first week of duty. */
const JOINED_DAYS_AGO = 25;

/** A team at work: its site, and its people in the order of the plan. */
interface Team {
  readonly by: Inviter;
  readonly scheme: StoredScheme;
  readonly siteId: string;
  readonly people: readonly Joined[];
}

/**
 * Fills the work of a team: founded, its people brought in, names written, duty planned and done, records sealed with
 * their photos, all by the operations that phones call. What is there is left as it is.
 */
export async function fillWork(
  services: Services,
  by: Inviter,
  plan: PlannedWork,
  today: string,
  signal: AbortSignal,
): Promise<void> {
  const team = await foundTeam(services, by, today);
  await nameAll(services, team, today);
  for (const { plannedOn, shifts } of plan.weeks) {
    if (signal.aborted) return;
    await planWeek(at(services, `${plannedOn}T10:00:00Z`), team, shifts);
    for (const shift of shifts.filter(({ done }) => done)) await finish(services, team, shift);
  }
  if (plan.offered) await offer(services, team, plan.offered);
  for (const record of plan.records) {
    if (signal.aborted) return;
    await sendRecord(at(services, `${record.onDay}T14:00:00Z`), team, record);
  }
}

async function foundTeam(services: Services, by: Inviter, today: string): Promise<Team> {
  const { schemeId, siteId, random } = teamIds(by.seed);
  const memberIds = Array.from({ length: TEAM_SIZE }, () => random.uuid());
  const scheme = await foundScheme(services, by.keeper, { schemeId, siteId, ...TEAM }, random);
  const then = at(services, `${addDays(today, -JOINED_DAYS_AGO)}T03:00:00Z`);
  const people: Joined[] = [];
  for (const [index, memberId] of memberIds.entries()) {
    const { login, role } = [LEADER, MEMBER][index] ?? { login: null, role: 'team_member' as const };
    const name = `Công nhân Mẫu ${index + 1}\n0900 000 ${300 + index} (số mẫu)`;
    people.push(await bringIn(then, scheme, by, { memberId, siteId, role, login, name }));
  }
  return { by, scheme, siteId, people };
}

function person({ people }: Team, index: number): Joined {
  const found = people[index];
  if (!found) throw new Error('the team of the demo lacks somebody');
  return found;
}

/** The site as a session of somebody of it names it. */
function siteOf(team: Team, { memberId }: Joined, role: 'team_leader' | 'team_member') {
  const { scheme, siteId } = team;
  return {
    memberId,
    areaId: scheme.area_id,
    schemeId: scheme.scheme_id,
    siteId,
    unitId: scheme.unit_id,
    role,
  };
}

async function nameAll(services: Services, team: Team, today: string): Promise<void> {
  const { siteId, scheme, people } = team;
  const known = await services.db
    .selectFrom('site_names')
    .select('version')
    .where('area_id', '=', scheme.area_id)
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  if (known) return;
  const named = people.map(({ memberId, recipient }, index) => {
    return { memberId, recipient, name: CALLED[index] ?? '' };
  });
  const sealed = await sealNames(siteId, named, AGREED);
  const leader = person(team, 0);
  const then = at(services, `${addDays(today, 1 - JOINED_DAYS_AGO)}T03:00:00Z`);
  await writeNames(then, leader.accountId, siteOf(team, leader, 'team_leader'), {
    version: 0,
    note: sealed.note,
    people: [...sealed.people],
  });
}

async function planWeek(then: Services, team: Team, shifts: readonly PlannedShift[]): Promise<void> {
  const leader = person(team, 0);
  const turns = shifts.map(({ shiftId, person: index, onDay, number }) => {
    return { shiftId, memberId: person(team, index).memberId, onDay, number };
  });
  await planShifts(then, leader.accountId, siteOf(team, leader, 'team_leader'), turns);
}

async function finish(services: Services, team: Team, { shiftId, onDay, person: index }: PlannedShift) {
  const shift = await findShift(services.db, shiftId, [team.scheme.area_id]);
  if (!shift || shift.done_at !== null) return;
  await finishShift(at(services, `${onDay}T15:00:00Z`), person(team, index).accountId, shift);
}

async function offer(services: Services, team: Team, { shiftId, onDay, person: index }: PlannedShift) {
  const shift = await findShift(services.db, shiftId, [team.scheme.area_id]);
  if (!shift || shift.offered_to !== null || shift.planned_for !== shift.member_id) return;
  const then = at(services, `${addDays(onDay, -2)}T02:00:00Z`);
  await offerShift(then, person(team, index).accountId, shift, person(team, 1).memberId);
}

async function sendRecord(then: Services, team: Team, record: PlannedRecord): Promise<void> {
  const { scheme, siteId, by } = team;
  const { activityId, type, onDay, participants, fields, text } = record;
  if (await findRecord(then.db, activityId, [scheme.area_id])) return;
  const writer = person(team, record.person);
  const making = await beginRecord(activityId);
  const photos = [];
  for (let number = 1; number <= record.photos; number += 1) {
    const jpeg = new Uint8Array(drawPhoto(`${activityId}/${number}`));
    const { bytes, attachment } = await sealPhoto(making, jpeg, `anh-${number}.jpg`);
    const content = (async function* () {
      yield bytes;
    })();
    await uploadFile(then, { draftId: making.messageId, fileId: attachment.id, content });
    photos.push(attachment);
  }
  const { key: unitKey, recoveryRecipient } = by.keeper;
  const { unitId, epoch, recipient } = unitKey;
  const readers = { unitId, epoch, recipient, recoveryRecipient };
  const words = { text: JSON.stringify({ note: text }), photos };
  const sealed = await sealRecord(making, words, readers, async (key) => {
    return (await sealGrant(key, { to: 'reporter', recipient: writer.recipient })).sealed;
  });
  const clear = { teamId: null, type, onDay, participants, kindVersion: 1, fields: { ...fields } };
  await recordOnPhone(then, writer.accountId, scheme, siteId, { activityId, ...clear, sealed });
}
