import { type Officer, officer } from '../../accounts/server/index.ts';
import { defineRoute } from '../../platform/http/define-route.ts';
import type { Route } from '../../platform/http/route.ts';
import type { Services } from '../../platform/services.ts';
import * as entries from '../entry-contract.ts';
import * as contract from '../member-contract.ts';
import { can } from '../policy.ts';
import { addEntry } from './add-entry.ts';
import { addMember } from './add-member.ts';
import { changeMember } from './change-member.ts';
import { endMember } from './end-member.ts';
import { findEntry } from './entry-queries.ts';
import { listEntries } from './list-entries.ts';
import { listMembers } from './list-members.ts';
import { returnEquipment } from './return-equipment.ts';
import { type FoundTeam, onTeam } from './team-policies.ts';
import { findMember } from './team-queries.ts';
import { withdrawEntry } from './withdraw-entry.ts';

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
      entries.listEntries,
      bySession,
      on('forces.entries', 'force.read'),
      ({ actor, query }, team) => listEntries(db, team.row, { ...query, opens: opens(actor, team) }),
    ),
    defineRoute(
      entries.addEntry,
      bySession,
      on('forces.add_entry', 'force.keep'),
      async ({ actor, body }, { row }) => {
        await addEntry(services, actor.accountId, row, body);
        return {};
      },
    ),
    defineRoute(
      entries.returnEquipment,
      bySession,
      onEntry(services, 'forces.return_equipment'),
      async ({ actor, body }, { entry }) => {
        await returnEquipment(services, actor.accountId, entry, body);
        return {};
      },
    ),
    defineRoute(
      entries.withdrawEntry,
      bySession,
      onEntry(services, 'forces.withdraw_entry'),
      async ({ actor }, { entry }) => {
        await withdrawEntry(services, actor.accountId, entry);
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
function onEntry(services: Services, action: string) {
  const team = onTeam(services, action, 'force.keep');
  const subject = async (asked: { readonly actor: Officer; readonly params: Params<'entryId'> }) => {
    const found = await team.subject(asked);
    const entry = found && (await findEntry(services.db, found.row, asked.params.entryId));
    return found && entry && { ...found, entry };
  };
  return { ...team, subject };
}
