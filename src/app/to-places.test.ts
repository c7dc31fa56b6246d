import { expect, it } from 'vitest';
import type { SiteRole } from '../accounts/site-roles.ts';
import { placesOf } from './to-places.ts';

const shown = (role: SiteRole, hasHouses: boolean) =>
  placesOf([{ role, hasHouses }]).map(({ label }) => label);

it('shows houses to those who have some to keep or to visit, and to nobody else', () => {
  expect(shown('team_leader', false)).toEqual(['to.home', 'to.records', 'to.plan', 'to.account']);
  expect(shown('team_member', true)).toContain('to.houses');
  expect(shown('landlord', true)).toEqual(['to.home', 'to.houses', 'to.account']);
  expect(placesOf([]).map(({ label }) => label)).toEqual(['to.home', 'to.account']);
});
