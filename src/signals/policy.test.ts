import { expect, it } from 'vitest';
import { SITE_ROLES, type SiteMembership } from '../accounts/site-roles.ts';
import { can as canWithTips } from '../tips/policy.ts';
import { RECEIVED } from '../tips/transition.ts';
import { ACTIONS } from '../tips/workflow.ts';
import { can } from './policy.ts';

const SITE = '00000000-0000-4000-8000-000000000001';
const OTHER = '00000000-0000-4000-8000-000000000002';
const site = (role: SiteMembership['role'], siteId = SITE): SiteMembership => {
  const ids = { memberId: SITE, schemeId: SITE, siteId };
  return { ...ids, areaId: 201, unitId: 7, role };
};
const actor = (...sites: SiteMembership[]) => ({ accountId: SITE, sites, memberships: [] });

it('shows a code and outcomes to the team of the site alone, never to who owns the place', () => {
  for (const role of SITE_ROLES) {
    const ofTeam = role !== 'landlord';
    expect(can(actor(site(role)), 'site_code.read', {})).toBe(ofTeam);
    expect(can(actor(site(role)), 'outcome.list', { siteId: SITE })).toBe(ofTeam);
    expect(can(actor(site(role, OTHER)), 'outcome.list', { siteId: SITE })).toBe(false);
  }
  expect(can(actor(), 'site_code.read', {})).toBe(false);
});

it('lets nobody of a site read a signal that was sent, whatever they are there', () => {
  const tip = { ...RECEIVED, unitId: 7, alsoUnitId: null };
  for (const role of SITE_ROLES) {
    for (const action of ['read', 'write', ...ACTIONS] as const) {
      expect(canWithTips(actor(site(role)), action, tip), `${role} ${action}`).toBe(false);
    }
  }
});
