import { describe, expect, it } from 'vitest';
import { type Action, type Actor, can, type Subjects } from './policy.ts';
import { ROLES, type Role, type UnitKind } from './roles.ts';

const OWN = { unitId: 1, areaId: 201, kind: 'desk' } as const;
const FOREIGN = { unitId: 2, areaId: 202, kind: 'desk' } as const;
const STEERING = { unitId: 9, areaId: 1, kind: 'steering' } as const;
const OVER_ALL: readonly Role[] = ['administrator', 'steward', 'analyst', 'auditor'];

/** Someone who holds one role: in the desk of unit 1, or in the steering unit where it is over the whole. */
const actorWith = (role: Role): Actor => {
  const unit = OVER_ALL.includes(role) ? STEERING : OWN;
  return { accountId: 'a', memberships: [{ ...unit, role }] };
};
const nobody: Actor = { accountId: 'a', memberships: [] };

const invitation = (unit: { unitId: number; kind: UnitKind }, ...roles: Role[]) => ({
  memberships: roles.map((role) => ({ unitId: unit.unitId, kind: unit.kind, role })),
});
const share = (unitId: number, epochs: number[], held: number[]) => ({ unitId, epochs, held });
const joining = ({ unitId, kind }: { unitId: number; kind: UnitKind }, role: Role) => ({
  unitId,
  kind,
  role,
});
const leaving = ({ unitId }: { unitId: number }, ...roles: Role[]) => ({ unitId, roles });
const ofSites = (...sites: { unitId: number }[]) => ({ accountId: 'b', memberships: [], sites });
const person = (accountId: string, ...memberships: (readonly [{ unitId: number }, Role])[]) => ({
  accountId,
  memberships: memberships.map(([{ unitId }, role]) => ({ unitId, role })),
});

type Case = {
  [A in Action]: [action: A, what: string, subject: Subjects[A], roles: readonly Role[]];
}[Action];

const KEY: readonly Role[] = ['reception', 'investigator', 'chief', 'duty'];

/** Which roles may do what; everybody else may not. */
const TABLE: readonly Case[] = [
  ['session.read', 'own', { accountId: 'a' }, ROLES],
  ['session.read', 'another', { accountId: 'b' }, []],
  ['session.end', 'own', { accountId: 'a' }, ROLES],
  ['session.end', 'another', { accountId: 'b' }, []],
  ['keyring.read', 'own', { accountId: 'a' }, ROLES],
  ['keyring.read', 'another', { accountId: 'b' }, []],
  ['unit.list', '', {}, ROLES],
  ['unit.create', '', {}, ['administrator']],
  ['unit.end', '', OWN, ['administrator']],
  ['member.list', 'own unit', OWN, [...KEY, 'administrator']],
  ['member.list', 'foreign unit', FOREIGN, ['administrator']],
  ['invitation.create', 'officer to own unit', invitation(OWN, 'reception'), ['chief', 'administrator']],
  ['invitation.create', 'chief to own unit', invitation(OWN, 'chief'), ['chief', 'administrator']],
  ['invitation.create', 'officer to foreign unit', invitation(FOREIGN, 'duty'), ['administrator']],
  ['invitation.create', 'auditor to own unit', invitation(OWN, 'auditor'), ['administrator']],
  ['invitation.create', 'analyst to steering', invitation(STEERING, 'analyst'), ['administrator']],
  ['invitation.create', 'administrator', invitation(STEERING, 'administrator'), ['administrator']],
  ['invitation.create', 'administrator at a desk', invitation(OWN, 'administrator'), []],
  ['invitation.create', 'key role in steering', invitation(STEERING, 'chief'), []],
  ['invitation.create', 'steward', invitation(STEERING, 'steward'), []],
  ['invitation.create', 'one of two refused', invitation(OWN, 'reception', 'steward'), []],
  ['invitation.create', 'nothing', { memberships: [] }, []],
  ['membership.add', 'officer to own unit', joining(OWN, 'reception'), ['chief', 'administrator']],
  ['membership.add', 'officer to foreign unit', joining(FOREIGN, 'reception'), ['administrator']],
  ['membership.add', 'auditor to own unit', joining(OWN, 'auditor'), ['administrator']],
  ['membership.add', 'steward', joining(STEERING, 'steward'), []],
  ['membership.add', 'key role in steering', joining(STEERING, 'chief'), []],
  ['membership.end', 'officer of own unit', leaving(OWN, 'reception', 'chief'), ['chief', 'administrator']],
  ['membership.end', 'officer of foreign unit', leaving(FOREIGN, 'reception'), ['administrator']],
  ['membership.end', 'also an auditor', leaving(OWN, 'reception', 'auditor'), ['administrator']],
  ['membership.end', 'steward', leaving(STEERING, 'steward'), ['administrator']],
  ['membership.end', 'nobody', leaving(OWN), ['administrator']],
  ['account.renew', 'own officer', person('b', [OWN, 'reception']), ['chief', 'administrator']],
  ['account.renew', 'oneself', person('a', [OWN, 'chief'], [STEERING, 'administrator']), []],
  ['account.renew', 'elsewhere too', person('b', [OWN, 'chief'], [FOREIGN, 'duty']), ['administrator']],
  ['account.renew', 'foreign officer', person('b', [FOREIGN, 'reception']), ['administrator']],
  ['account.renew', 'own auditor', person('b', [OWN, 'auditor']), ['administrator']],
  ['account.renew', 'steward', person('b', [OWN, 'chief'], [STEERING, 'steward']), ['administrator']],
  ['account.renew', 'steward here', person('b', [OWN, 'chief'], [OWN, 'steward']), ['administrator']],
  ['account.renew', 'no member', person('b'), ['administrator']],
  ['account.sign_out', 'own officer', person('b', [OWN, 'reception']), ['chief', 'administrator']],
  [
    'account.sign_out',
    'elsewhere too',
    person('b', [OWN, 'duty'], [FOREIGN, 'duty']),
    ['chief', 'administrator'],
  ],
  ['account.sign_out', 'foreign officer', person('b', [FOREIGN, 'reception']), ['administrator']],
  [
    'account.sign_out',
    'administrator',
    person('b', [OWN, 'chief'], [OWN, 'administrator']),
    ['administrator'],
  ],
  ['area.change', '', {}, ['administrator']],
  ['area.list_changes', '', {}, ['administrator']],
  ['second_factor.read', 'own', { accountId: 'a' }, ROLES],
  ['second_factor.read', 'another', { accountId: 'b' }, []],
  ['second_factor.change', 'own', { accountId: 'a' }, ROLES],
  ['second_factor.change', 'another', { accountId: 'b' }, []],
  ['site_member.list', 'own unit', OWN, ['reception', 'chief']],
  ['site_member.list', 'foreign unit', FOREIGN, []],
  ['site_member.invite', 'own unit', OWN, ['reception', 'chief']],
  ['site_member.invite', 'foreign unit', FOREIGN, []],
  ['site_member.end', 'own unit', OWN, ['reception', 'chief']],
  ['site_member.end', 'foreign unit', FOREIGN, []],
  ['account.renew', 'of own sites', ofSites(OWN), ['reception', 'chief', 'administrator']],
  ['account.renew', 'of a foreign site too', ofSites(OWN, FOREIGN), ['administrator']],
  ['account.sign_out', 'of own sites', ofSites(OWN), ['reception', 'chief', 'administrator']],
  ['unit_key.list', 'own unit', OWN, [...KEY, 'steward']],
  ['unit_key.list', 'foreign unit', FOREIGN, ['steward']],
  ['unit_key.create', 'own unit', OWN, ['chief']],
  ['unit_key.create', 'foreign unit', FOREIGN, []],
  ['unit_key.share', 'epochs held', share(1, [1, 2], [1, 2]), KEY],
  ['unit_key.share', 'an epoch not held', share(1, [1, 2], [1]), []],
  ['unit_key.share', 'foreign unit', share(2, [1], [1]), []],
  ['unit_key.list_unsigned', '', {}, ['steward']],
  ['unit_key.sign', '', {}, ['steward']],
  ['delegation.list', '', {}, ['steward', 'administrator']],
  ['delegation.renew', '', {}, ['steward', 'administrator']],
  ['recovery.list', '', {}, ['steward', 'administrator']],
  ['recovery.open', '', {}, ['steward', 'administrator']],
  ['recovery.use', 'own, in force', { openedBy: 'a', inForce: true }, ['steward', 'administrator']],
  ['recovery.use', 'own, over', { openedBy: 'a', inForce: false }, []],
  ['recovery.use', 'another’s', { openedBy: 'b', inForce: true }, []],
];

/** The table's rows have lost the tie of action and subject; each was checked where it was written. */
const judge = (actor: Actor, action: Action, subject: object): boolean =>
  can(actor, action, subject as Subjects[Action] & Subjects['invitation.create']);

describe.each(TABLE)('%s (%s)', (action, _what, subject, permitted) => {
  it.each(ROLES)('%s', (role) => {
    expect(judge(actorWith(role), action, subject)).toBe(permitted.includes(role));
  });
});

it('lets nobody without a membership do more than see that they have none', () => {
  const own: readonly Action[] = [
    'session.read',
    'session.end',
    'keyring.read',
    'second_factor.read',
    'second_factor.change',
  ];
  for (const [action, , subject] of TABLE) {
    if (!own.includes(action)) expect(judge(nobody, action, subject), action).toBe(false);
  }
});

it('denies what has no rule', () => {
  const actions = ['unit.delete', 'toString', '__proto__'];
  for (const action of actions) expect(judge(actorWith('administrator'), action as Action, {})).toBe(false);
});

it('has a row for every action', () => {
  const subjects: Record<Action, true> = {
    'session.read': true,
    'session.end': true,
    'keyring.read': true,
    'unit.list': true,
    'unit.create': true,
    'area.change': true,
    'area.list_changes': true,
    'unit.end': true,
    'member.list': true,
    'invitation.create': true,
    'membership.add': true,
    'membership.end': true,
    'account.renew': true,
    'account.sign_out': true,
    'second_factor.read': true,
    'second_factor.change': true,
    'site_member.list': true,
    'site_member.invite': true,
    'site_member.end': true,
    'unit_key.list': true,
    'unit_key.create': true,
    'unit_key.share': true,
    'unit_key.list_unsigned': true,
    'unit_key.sign': true,
    'delegation.list': true,
    'delegation.renew': true,
    'recovery.list': true,
    'recovery.open': true,
    'recovery.use': true,
  };
  expect(new Set(TABLE.map(([action]) => action))).toEqual(new Set(Object.keys(subjects)));
});
