import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { addMembership, endMemberSessions, endMembership, renew } from '../../access-contract.ts';
import type { Session } from '../../contract.ts';
import { type Actor, can } from '../../policy.ts';
import type { Role } from '../../roles.ts';
import { api } from '../api.ts';
import type { Member } from './use-unit-keys.ts';

/** What may be decided on a member's access; the server asks the same policy again. */
export type AccessAction = 'end' | 'renew' | 'signOut';

/** What the person who is signed in may decide on a member of a unit, by the roles that the member has there. */
export function useAccessActions(unitId: number): (member: Member) => AccessAction[] {
  const { session } = useKeyring<Session>();
  if (session === null) return () => [];
  const actor: Actor = {
    accountId: session.accountId,
    memberships: session.memberships.map(({ unit, role }) => ({ ...unit, role })),
  };
  return ({ accountId, roles, ownRoles }) => {
    const person = { accountId, memberships: roles.map((role) => ({ unitId, role })) };
    const other = accountId !== session.accountId;
    return [
      // a member of the heir leaves the heir, on its own card
      ...(ownRoles.length > 0 && can(actor, 'membership.end', { unitId, roles: ownRoles })
        ? ['end' as const]
        : []),
      ...(can(actor, 'account.renew', person) ? ['renew' as const] : []),
      // one's own are ended on the page of the account, where they are listed
      ...(other && can(actor, 'account.sign_out', person) ? ['signOut' as const] : []),
    ];
  };
}

/** Ends a person's memberships in a unit. */
export function useEndMembership(unitId: number) {
  const changed = useMembersChanged(unitId);
  return useMutation({
    mutationFn: (accountId: string) => api.call(endMembership, { params: { unitId, accountId } }),
    onSuccess: changed,
  });
}

/** Gives a person who has an account one more role in a unit. */
export function useAddMembership(unitId: number) {
  const changed = useMembersChanged(unitId);
  return useMutation({
    mutationFn: (body: { login: string; role: Role }) =>
      api.call(addMembership, { params: { unitId }, body }),
    onSuccess: changed,
  });
}

/** Makes the link by which a person makes new keys. */
export function useRenew() {
  return useMutation({
    mutationFn: (accountId: string) => api.call(renew, { params: { accountId } }),
  });
}

/** Ends all sessions of a person. */
export function useEndMemberSessions() {
  return useMutation({
    mutationFn: (accountId: string) => api.call(endMemberSessions, { params: { accountId } }),
  });
}

function useMembersChanged(unitId: number) {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['members', unitId] }),
      queries.invalidateQueries({ queryKey: ['unit-keys', unitId] }),
      queries.invalidateQueries({ queryKey: ['units'] }),
    ]);
}
