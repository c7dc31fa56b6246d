import { describe, expect, it } from 'vitest';
import { homeOf, homePath, worksWithKeys } from './home-path.ts';
import type { Role } from './roles.ts';
import type { SiteRole } from './site-roles.ts';

const unit = {
  unitId: 1,
  areaId: 201,
  kind: 'desk',
  level: 'ward',
  name: 'Công an phường',
  nameEn: 'Ward police',
  validFrom: '2026-01-01',
  validTo: null,
} as const;
const ID = '3f0c2a52-6b6e-4d2c-9d55-0a7a35a3e001';
const of = (roles: readonly Role[], sites: readonly SiteRole[] = []) => ({
  memberships: roles.map((role) => ({ unit, role, inheritedBy: null })),
  sites: sites.map((role) => {
    return { memberId: ID, areaId: 201, schemeId: ID, siteId: ID, unitId: 1, role, hasHouses: false };
  }),
});

describe('where work begins', () => {
  it('follows the roles, those that open tips first', () => {
    expect(homePath(['analyst', 'reception'])).toBe('/lam-viec');
    expect(homePath(['auditor'])).toBe('/dieu-hanh');
    expect(homePath(['steward', 'administrator'])).toBe('/quan-tri');
    expect(homePath(['steward'])).toBe('/khoa');
    expect(homePath([])).toBe('/tai-khoan');
  });

  it('is the phone’s place for who was made for a site, unless a unit took them on', () => {
    expect(homeOf({ ...of([], ['landlord']), ofSite: true })).toBe('/to');
    expect(homeOf({ ...of([]), ofSite: true })).toBe('/to');
    expect(homeOf({ ...of(['reception']), ofSite: true })).toBe('/lam-viec');
    expect(homeOf({ ...of([]), ofSite: false })).toBe('/tai-khoan');
  });

  it('is covered by a lock only for those who work with keys', () => {
    expect(worksWithKeys(of(['steward']))).toBe(true);
    expect(worksWithKeys(of(['duty']))).toBe(true);
    expect(worksWithKeys(of(['analyst', 'administrator', 'auditor']))).toBe(false);
    expect(worksWithKeys(of([], ['team_member']))).toBe(true);
    expect(worksWithKeys(of([]))).toBe(false);
  });
});
