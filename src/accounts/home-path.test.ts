import { describe, expect, it } from 'vitest';
import { homePath, worksWithKeys } from './home-path.ts';

describe('where work begins', () => {
  it('follows the roles, those that open tips first', () => {
    expect(homePath(['analyst', 'reception'])).toBe('/lam-viec');
    expect(homePath(['auditor'])).toBe('/dieu-hanh');
    expect(homePath(['steward', 'administrator'])).toBe('/quan-tri');
    expect(homePath(['steward'])).toBe('/khoa');
    expect(homePath([])).toBe('/tai-khoan');
  });

  it('is covered by a lock only for those who work with keys', () => {
    expect(worksWithKeys(['steward'])).toBe(true);
    expect(worksWithKeys(['duty'])).toBe(true);
    expect(worksWithKeys(['analyst', 'administrator', 'auditor'])).toBe(false);
  });
});
