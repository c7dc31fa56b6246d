import { type Selectable, sql } from 'kysely';
import type { Db, Trx } from '../../platform/database.ts';
import type { ChangedFields, TeamFields } from '../contract.ts';
import { groupKey } from '../group-key.ts';
import type { ForceMemberTable, ForceTeamTable } from './tables.ts';

/** Rows as they are stored. */
export type StoredTeam = Selectable<ForceTeamTable>;
export type StoredMember = Selectable<ForceMemberTable>;

/** Where a team is: with the area every statement about it goes to one shard. */
export type TeamKey = Pick<StoredTeam, 'area_id' | 'team_id'>;

/** A team of one of these areas; undefined for any other. */
export async function findTeam(
  db: Db | Trx,
  teamId: string,
  areaIds: readonly number[],
): Promise<StoredTeam | undefined> {
  return db
    .selectFrom('force_team')
    .selectAll()
    .where('area_id', '=', sql<number>`any(${areaIds}::int[])`)
    .where('team_id', '=', teamId)
    .executeTakeFirst();
}

/** Somebody of a team. */
export async function findMember(
  db: Db | Trx,
  { area_id, team_id }: TeamKey,
  memberId: string,
): Promise<StoredMember | undefined> {
  return db
    .selectFrom('force_member')
    .selectAll()
    .where('area_id', '=', area_id)
    .where('team_id', '=', team_id)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
}

/** What is entered of a team, as columns. */
export function columnsOf({ groupName, decision, deputies, members }: TeamFields) {
  return {
    group_name: groupName.normalize('NFC'),
    group_key: groupKey(groupName),
    decision_number: decision.number.normalize('NFC'),
    decision_dated: decision.dated,
    decision_issuer: decision.issuer.normalize('NFC'),
    deputies,
    members,
  };
}

/** The same, as it crosses the wire. */
export function fieldsOf(row: StoredTeam): ChangedFields {
  return {
    groupName: row.group_name,
    decision: {
      number: row.decision_number,
      dated: row.decision_dated,
      issuer: row.decision_issuer,
    },
    deputies: row.deputies,
    members: row.members,
    fromDay: row.from_day,
    complaintSince: row.complaint_since,
  };
}
