import { describe, expect, it } from 'vitest';
import { type DeskDraft, deskFaults, newDeskDraft } from './desk-draft.ts';

const province = { areaId: 1, name: 'Thanh Hóa', kind: 'tinh', parentId: null } as const;
const ward = { areaId: 2, name: 'Hạc Thành', kind: 'phuong', parentId: 1 } as const;
const led = (draft: DeskDraft, login: string): DeskDraft => ({
  ...draft,
  chief: { login, displayName: 'Vũ Thị Hạc' },
});

describe('the first desks', () => {
  it('are named after their place and stand on its level', () => {
    expect(newDeskDraft('desk', ward)).toMatchObject({
      name: 'Công an phường Hạc Thành',
      nameEn: 'Hạc Thành ward police',
      level: 'ward',
    });
    expect(newDeskDraft('duty', province)).toMatchObject({ kind: 'duty', level: 'province' });
    expect(newDeskDraft('desk', { ...ward, kind: 'thanh_pho' }).level).toBe('city');
  });

  it('pass with a duty desk and a chief each', () => {
    const desks = [led(newDeskDraft('duty', province), 'truc.pt'), led(newDeskDraft('desk', ward), 'hac.vt')];
    expect(deskFaults(desks, ['mau.nv'])).toEqual([]);
  });

  it('name each fault and where it stands', () => {
    const desks = [
      led(newDeskDraft('desk', ward), 'mau.nv'),
      { ...led(newDeskDraft('independent', province), 'Có Dấu'), name: '  a ' },
    ];
    expect(deskFaults(desks, ['mau.nv'])).toEqual([
      { desk: undefined, field: 'list', code: 'no_duty' },
      { desk: 0, field: 'login', code: 'taken' },
      { desk: 1, field: 'name', code: 'short' },
      { desk: 1, field: 'login', code: 'form' },
    ]);
  });
});
