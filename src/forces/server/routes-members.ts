import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as contract from '../member-contract.ts';
import { can } from '../policy.ts';
import * as records from '../record-contract.ts';
import { addMember } from './add-member.ts';
import { addRecord } from './add-record.ts';
import { changeMember } from './change-member.ts';
import { endMember } from './end-member.ts';
import { listMembers } from './list-members.ts';
import { listRecords } from './list-records.ts';
import { findRecord } from './record-queries.ts';
import { returnEquipment } from './return-equipment.ts';
import { type FoundTeam, onTeam } from './team-policies.ts';
import { findMember } from './team-queries.ts';
import { withdrawRecord } from './withdraw-record.ts';

/** What officers may ask of the members of a team, and of what it did and was given. */
export function memberRoutes(services: Services): Route[] {
  const { db } = services;
  const bySession = officer(services);
  const on = onTeam.bind(null, services);
  const opens = (actor: Officer, { row }: FoundTeam) => can(actor, 'force.open', { unitId: row.unit_id });
  return [
    defineRoute(
      contract.listMembers,
      bySession,
      on('forces.members', 'force.read'),
      ({ actor, query }, team) => listMembers(services, team.row, { ...query, opens: opens(actor, team) }),
    ),
    defineRoute(
      contract.addMember,
      bySession,
      on('forces.add_member', 'force.keep'),
      ({ actor, body }, { row }) => addMember(services, actor.accountId, row, body),
    ),
    defineRoute(
      contract.changeMember,
      bySession,
      onMember(services, 'forces.change_member'),
      ({ actor, body }, { row, member }) => changeMember(services, actor.accountId, row, member, body),
    ),
    defineRoute(
      contract.endMember,
      bySession,
      onMember(services, 'forces.end_member'),
      ({ actor, body }, { row, member }) => endMember(services, actor.accountId, row, member, body),
    ),
    defineRoute(
      records.listRecords,
      bySession,
      on('forces.records', 'force.read'),
      ({ actor, query }, team) => listRecords(db, team.row, { ...query, opens: opens(actor, team) }),
    ),
    defineRoute(
      records.addRecord,
      bySession,
      on('forces.add_record', 'force.keep'),
      async ({ actor, body }, { row }) => {
        await addRecord(services, actor.accountId, row, body);
        return {};
      },
    ),
    defineRoute(
      records.returnEquipment,
      bySession,
      onRecord(services, 'forces.return_equipment'),
      async ({ actor, body }, { row, record }) => {
        await returnEquipment(services, actor.accountId, row, record, body);
        return {};
      },
    ),
    defineRoute(
      records.withdrawRecord,
      bySession,
      onRecord(services, 'forces.withdraw_record'),
      async ({ actor }, { row, record }) => {
        await withdrawRecord(services, actor.accountId, row, record);
        return {};
      },
    ),
  ];
}

type Params<Name extends string> = { readonly teamId: string } & Readonly<Record<Name, string>>;

/** A policy of whoever keeps the team that a path names, about somebody in it. */
function onMember(services: Services, action: string) {
  const team = onTeam(services, action, 'force.keep');
  const subject = async (asked: { readonly actor: Officer; readonly params: Params<'memberId'> }) => {
    const found = await team.subject(asked);
    const member = found && (await findMember(services.db, found.row, asked.params.memberId));
    return found && member && { ...found, member };
  };
  return { ...team, subject };
}

/** The same about something that was entered of it. */
function onRecord(services: Services, action: string) {
  const team = onTeam(services, action, 'force.keep');
  const subject = async (asked: { readonly actor: Officer; readonly params: Params<'recordId'> }) => {
    const found = await team.subject(asked);
    const record = found && (await findRecord(services.db, found.row, asked.params.recordId));
    return found && record && { ...found, record };
  };
  return { ...team, subject };
}
