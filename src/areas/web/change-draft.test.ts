import { expect, test } from 'vitest';
import { checkChange } from '../check-change.ts';
import { SHIPPED_AREAS, SHIPPED_SUCCESSIONS } from '../data/index.ts';
import { describeChange } from '../describe-change.ts';
import { changeOf, draftOf, newAreaLike, UNKNOWN, wordedChange } from './change-draft.ts';

const set = { areas: SHIPPED_AREAS, successions: SHIPPED_SUCCESSIONS };
const DAY = '2027-01-01';
const like201 = newAreaLike(SHIPPED_AREAS.find(({ areaId }) => areaId === 201));

const said = (draft: ReturnType<typeof draftOf>) => {
  const change = changeOf(draft, set, DAY);
  expect(checkChange(set, change)).toBeUndefined();
  return describeChange(wordedChange(change, set), 'vi');
};

test('a merger into a new unit, and into one that stands', () => {
  const draft = { ...draftOf('merge'), froms: [201, 202], newAreas: [{ ...like201, name: ' Sông Mã ' }] };
  expect(said(draft)).toBe('Từ ngày 01/01/2027: phường Hạc Thành và phường Hàm Rồng thành phường Sông Mã');
  expect(said({ ...draft, into: 'area:203' })).toBe(
    'Từ ngày 01/01/2027: phường Hạc Thành và phường Hàm Rồng nhập vào phường Nguyệt Viên',
  );
});

test('a division, with a rest that nobody knows', () => {
  const draft = {
    ...draftOf('split'),
    froms: [201],
    newAreas: [{ ...like201, name: 'Mới' }],
    ways: {
      201: [
        { to: 'new:0', extent: 'part' as const },
        { to: UNKNOWN, extent: 'part' as const },
      ],
    },
  };
  expect(said(draft)).toBe('Từ ngày 01/01/2027: phường Hạc Thành chia về phường Mới, phần còn lại chưa rõ');
});

test('a kind that changes keeps what holds for any: units, day, document', () => {
  const merge = { ...draftOf('merge'), day: '01/01/2027', froms: [201, 202], source: 'NQ thử' };
  expect(draftOf('rename', merge)).toMatchObject({ froms: [201], day: '01/01/2027', source: 'NQ thử' });
  expect(draftOf('abolish', merge)).toMatchObject({ froms: [201, 202], newAreas: [] });
  expect(said({ ...draftOf('abolish', merge), froms: [207] })).toContain('giải thể, chưa rõ');
});
