import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loginSchema } from './contract.ts';
import { suggestLogin } from './suggest-login.ts';

describe('a suggested login', () => {
  it('is the given name and the initials before it', () => {
    expect(suggestLogin('Nguyễn Văn Mẫu')).toBe('mau.nv');
    expect(suggestLogin('  Đỗ  Thị Đào ')).toBe('dao.dt');
    expect(suggestLogin('Xã')).toBe('');
  });

  it('gives way to those that are taken', () => {
    expect(suggestLogin('Nguyễn Văn Mẫu', ['mau.nv', 'mau.nv2'])).toBe('mau.nv3');
  });

  it('is empty or stands up to the contract, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 90 }), (name) => {
        const login = suggestLogin(name);
        return login === '' || loginSchema.safeParse(login).success;
      }),
    );
  });
});
