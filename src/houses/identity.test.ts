import { describe, expect, it } from 'vitest';
import { identityOf, identitySchema, readWho, type Who } from './identity.ts';

const TODAY = '2026-03-02';
const typed: Who = { name: 'Lò Thị Ví Dụ', born: '1998', home: 'Xã Mẫu', phone: '0912 345 678' };
const faultsOf = (over: Partial<Who>) => readWho({ ...typed, ...over }, TODAY).faults;

describe('who was typed', () => {
  it('is taken where it can be, with nothing but a name too', () => {
    expect(readWho({ ...typed, name: '  Lò Thị Ví Dụ ' }, TODAY)).toEqual({ who: typed, faults: [] });
    expect(faultsOf({ born: '', home: '', phone: '' })).toEqual([]);
    expect(faultsOf({ born: '2026', phone: '+84 (237) 385.2352' })).toEqual([]);
  });

  it.each([
    ['born', '1825'],
    ['born', '2027'],
    ['born', '98'],
    ['born', '12/03/1998'],
    ['phone', 'abc'],
    ['phone', '0912'],
    ['name', ' L '],
  ] as const)('is refused at the field: %s %s', (field, text) => {
    expect(faultsOf({ [field]: text })).toEqual([field]);
  });
});

describe('who is put right', () => {
  const known: Who = {
    name: 'Lò Thị Ví Dụ',
    born: 'khoảng 1990',
    home: 'Xã Mẫu',
    phone: '0912 345 678, 0912 345 679',
  };
  const residentId = crypto.randomUUID();
  const put = (over: Partial<Who>) => readWho({ ...known, ...over }, TODAY, known);

  it('is looked at where something was typed anew alone', () => {
    expect(put({}).faults).toEqual([]);
    expect(put({ home: 'Xã Khác', born: ' khoảng 1990 ' }).faults).toEqual([]);
    expect(put({ born: 'khoảng 1991' }).faults).toEqual(['born']);
    expect(put({ phone: '0912 345 678, 0912', name: '' }).faults).toEqual(['name', 'phone']);
  });

  it('can be opened again, with what was written before until all of it is put right', () => {
    const half = identityOf(residentId, put({ born: '1990' }).who);
    expect(half).toEqual({ v: 1, residentId, ...known, born: '1990' });
    const whole = identityOf(residentId, put({ born: '1990', phone: '0912 345 678' }).who);
    expect(whole).toMatchObject({ v: 2, born: '1990' });
    for (const identity of [half, whole]) expect(identitySchema.parse(identity)).toEqual(identity);
  });
});

it('opens what was sealed before as it is, and of what is sealed now only what could be typed', () => {
  const sealed = { ...typed, residentId: crypto.randomUUID(), born: 'khoảng 1990', phone: 'abc' };
  expect(identitySchema.safeParse({ v: 1, ...sealed }).success).toBe(true);
  expect(identitySchema.safeParse({ v: 2, ...sealed }).success).toBe(false);
  expect(identitySchema.safeParse({ v: 2, ...sealed, born: '1990', phone: '' }).success).toBe(true);
});
