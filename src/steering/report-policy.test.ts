import { describe, expect, it } from 'vitest';
import type { Actor } from '../accounts/policy.ts';
import { ROLES, type Role } from '../accounts/roles.ts';
import { can, type ReportSubject } from './report-policy.ts';

const CITY = { areaId: 2, aboveIds: [1] };
const WARD = { areaId: 106, aboveIds: [2, 1] };
const PROVINCE = { areaId: 1, aboveIds: [] };

const as = (role: Role, areaId = 2, unitId = 9): Actor => ({
  accountId: '5f0c1f5e-0f3a-4f6e-8f61-0a3a44f3f111',
  memberships: [{ unitId, areaId, kind: 'steering', role }],
});
const report = (over: Partial<ReportSubject> = {}): ReportSubject => ({
  unitId: 9,
  area: WARD,
  state: 'issued',
  ...over,
});
const allowed = (may: (role: Role) => boolean) => ROLES.filter(may);

describe('a report', () => {
  it('is written by the analysts of its unit alone', () => {
    for (const state of ['draft', 'issued'] as const) {
      expect(allowed((role) => can(as(role), 'report.write', report({ state })))).toEqual(['analyst']);
    }
    expect(can(as('analyst', 2, 10), 'report.write', report())).toBe(false);
    expect(can(as('analyst', 2, 10), 'template.write', { unitId: 9 })).toBe(false);
  });

  it('is composed about the unit’s own area and what lies below', () => {
    const about = (area: typeof WARD) => can(as('analyst'), 'report.compose', { unitId: 9, area });
    expect([WARD, CITY, PROVINCE].map(about)).toEqual([true, true, false]);
    expect(allowed((role) => can(as(role), 'report.compose', { unitId: 9, area: WARD }))).toEqual([
      'analyst',
    ]);
  });

  it('is read once it is issued, from its area upwards; a draft by its authors', () => {
    const readers: Role[] = ['chief', 'analyst', 'auditor'];
    for (const areaId of [106, 2, 1]) {
      expect(allowed((role) => can(as(role, areaId, 10), 'report.read', report()))).toEqual(readers);
      expect(allowed((role) => can(as(role, areaId, 10), 'report.read', report({ state: 'draft' })))).toEqual(
        [],
      );
    }
    expect(allowed((role) => can(as(role, 206, 10), 'report.read', report()))).toEqual([]);
    expect(can(as('auditor', 106, 10), 'report.read', report({ area: CITY }))).toBe(false);
    expect(can(as('analyst'), 'report.read', report({ state: 'draft', area: PROVINCE }))).toBe(true);
  });

  it('is nothing to a person without memberships', () => {
    const nobody = { accountId: 'nobody', memberships: [] };
    expect(can(nobody, 'report.list', {})).toBe(false);
    expect(can(nobody, 'report.read', report())).toBe(false);
  });
});
