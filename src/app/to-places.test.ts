import { expect, it } from 'vitest';
import type { SiteRole } from '../accounts/site-roles.ts';
import { placesOf } from './to-places.ts';

const shown = (kind: string, role: SiteRole) => placesOf([{ kind, role }]).map(({ label }) => label);

it('shows houses to people of clubs and to landlords, and to nobody of a firm', () => {
  expect(shown('worker_security_team', 'team_leader')).toEqual([
    'to.home',
    'to.records',
    'to.plan',
    'to.account',
  ]);
  expect(shown('boarding_house_club', 'team_member')).toContain('to.houses');
  expect(shown('boarding_house_club', 'landlord')).toEqual(['to.home', 'to.houses', 'to.account']);
  expect(shown('safe_area', 'landlord')).toContain('to.houses');
  expect(placesOf([]).map(({ label }) => label)).toEqual(['to.home', 'to.account']);
});
