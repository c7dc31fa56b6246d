import { expect, it } from 'vitest';
import type { SiteMembership, SiteRole } from '../accounts/site-roles.ts';
import { can, type Subjects } from './policy.ts';

const of = (role: SiteRole, siteId: string): SiteMembership => {
  return { memberId: `${role} of ${siteId}`, areaId: 201, schemeId: 's', siteId, unitId: 1, role };
};
const as = (...sites: SiteMembership[]) => ({ accountId: 'a', sites });
const officer = as();
const leader = as(of('team_leader', 'here'), of('team_member', 'there'));
const member = as(of('team_member', 'here'));

it('lets a leader plan at the sites that they lead, and nobody else', () => {
  const may = (who: typeof leader, siteId: string) => can(who, 'site.lead', { siteId });
  expect([may(leader, 'here'), may(leader, 'there'), may(member, 'here'), may(officer, 'here')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

it('lets the team of a site alone see who is on duty there', () => {
  const owner = as(of('landlord', 'here'));
  expect(can(owner, 'site.read', { siteId: 'here' })).toBe(false);
  const may = (who: typeof leader, siteId: string) => can(who, 'site.read', { siteId });
  expect([may(member, 'here'), may(member, 'there'), may(officer, 'here')]).toEqual([true, false, false]);
});

it('leaves a shift to whoever holds it, and an offer to whoever was asked', () => {
  const memberId = 'team_member of here';
  expect(can(member, 'shift.hold', { memberId })).toBe(true);
  expect(can(leader, 'shift.hold', { memberId })).toBe(false);
  expect(can(member, 'shift.answer', { offeredTo: memberId })).toBe(true);
  expect(can(member, 'shift.answer', { offeredTo: null })).toBe(false);
});

it('denies what has no rule', () => {
  expect(can(leader, 'site.burn' as keyof Subjects, { siteId: 'here' } as never)).toBe(false);
});
