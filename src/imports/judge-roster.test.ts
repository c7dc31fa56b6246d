import { expect, it } from 'vitest';
import { judgeRoster, type KnownPerson, loginsIn, type RosterBook } from './judge-roster.ts';
import { readRows } from './read-rows.ts';
import { ROSTER_COLUMNS } from './roster-columns.ts';
import type { Cell } from './sheet-cells.ts';

const HEADINGS = ROSTER_COLUMNS.map(({ heading }) => heading.vi);
const SITE = { siteId: crypto.randomUUID(), name: 'Phố 5' };
/** Name, contact, site, role, last day, code. */
type Cells = readonly [Cell, Cell, Cell, Cell, Cell, Cell];
const judge = (rows: readonly Cells[], over: Partial<RosterBook> = {}) => {
  const read = readRows(ROSTER_COLUMNS, { rows: [HEADINGS, ...rows], formulas: [], merged: [] });
  return judgeRoster(read.rows, {
    sites: [SITE],
    known: [],
    logins: new Set(['tv-7k3m9q2d']),
    today: '2026-03-02',
    ...over,
  });
};
const MESSAGE = crypto.randomUUID();
const person = (name: string, over: Partial<KnownPerson> = {}): KnownPerson => ({
  memberId: crypto.randomUUID(),
  siteId: SITE.siteId,
  role: 'team_member',
  lastDay: null,
  login: 'tv-7k3m9q2d',
  name: { name, contact: '0900 000 111', messageId: MESSAGE },
  ...over,
});
const faultsOf = ({ rows }: ReturnType<typeof judge>) =>
  rows.map(({ faults }) => faults.map(({ field, code }) => `${field} ${code}`));

it('invites who is new under an id that betrays no name', () => {
  const rows: Cells[] = [['Lò Thị Thử', '0900000111', null, 'to vien', '31/12/2027', null]];
  const [item] = judge(rows).items;
  expect(item).toMatchObject({
    row: 2,
    siteId: SITE.siteId,
    role: 'team_member',
    lastDay: '2027-12-31',
    login: null,
    text: 'Lò Thị Thử\n0900000111',
    before: null,
  });
  expect(judge(rows).items[0]?.memberId).not.toBe(item?.memberId);
});

it('knows people by their names at their site, however the tone is placed', () => {
  const known = [person('Nguyễn Văn Hòa')];
  const same = judge([['nguyễn văn hoà', null, 'Phố 5', 'Tổ viên', null, null]], { known });
  expect(same).toMatchObject({ rows: [{ verdict: 'unchanged' }], items: [] });
  const other = judge([['Nguyễn Văn Hòa', '0900 000 222', null, 'Tổ viên', null, null]], { known });
  expect(other.rows[0]?.changes).toEqual([{ field: 'contact', from: '0900 000 111', to: '0900 000 222' }]);
  expect(other.items).toMatchObject([
    { memberId: known[0]?.memberId, text: 'Nguyễn Văn Hòa\n0900 000 222', login: null, before: MESSAGE },
  ]);
  const elsewhere = judge([['Nguyễn Văn Hòa', null, null, 'Tổ viên', null, null]], {
    known: [person('Nguyễn Văn Hòa', { siteId: crypto.randomUUID() })],
  });
  expect(elsewhere.rows[0]?.verdict).toBe('added');
});

it('refuses a contact that is meant as a telephone number and is none, but for the one that is known', () => {
  const known = [person('Người Cũ', { name: { name: 'Người Cũ', contact: '0900 12', messageId: MESSAGE } })];
  const judged = (name: string, contact: string) =>
    faultsOf(judge([[name, contact, null, 'Tổ viên', null, null]], { known }));
  expect(judged('Người Mới', '0900 12')).toEqual([['contact unfit']]);
  expect(judged('Người Mới', 'hỏi bảo vệ')).toEqual([[]]);
  expect(judged('Người Cũ', '0900 12')).toEqual([[]]);
  expect(judged('Người Cũ', '0900 13')).toEqual([['contact unfit']]);
});

it('tells each bad cell by its field', () => {
  const known = [person('Người Cũ', { lastDay: '2026-12-31' })];
  const judged = judge(
    [
      ['L', null, null, 'Tổ viên', null, null],
      ['Lò Thị Thử', 'x'.repeat(121), 'Phố 9', 'Trưởng phố', '01/03/2026', 'thu'],
      ['Người Cũ', null, null, 'Chủ nhà trọ', null, null],
      ['Người Cũ', null, null, 'Tổ viên', '30/06/2027', null],
      ['Người Mới', null, null, 'Tổ viên', null, 'tv-7k3m9q2d'],
      ['Lò Văn Thử', null, null, 'Tổ viên', null, null],
      ['lò văn thử', null, null, 'Tổ trưởng', null, null],
    ],
    { known },
  );
  expect(faultsOf(judged)).toEqual([
    ['name unfit'],
    ['role not_choice', 'contact unfit', 'site unknown_site', 'lastDay in_past', 'login unfit'],
    ['role other_role'],
    ['lastDay other_last_day'],
    ['login login_there'],
    [],
    ['name twice'],
  ]);
});

it('takes nobody at a site where somebody cannot be read: it could be the same person', () => {
  const judged = judge([['Lò Thị Thử', null, null, 'Tổ viên', null, null]], {
    known: [person('', { name: undefined })],
  });
  expect(faultsOf(judged)).toEqual([['name not_opened']]);
});

it('tells a code that nobody can be added by, and one that two rows name', () => {
  const rows: Cells[] = [
    ['Lò Thị Một', null, null, 'Tổ viên', null, 'tv-22222222'],
    ['Lò Thị Hai', null, null, 'Tổ viên', null, 'tv-7k3m9q2d'],
    ['Lò Thị Ba', null, null, 'Tổ viên', null, 'TV-7K3M9Q2D'],
  ];
  const judged = judge(rows);
  expect(faultsOf(judged)).toEqual([['login unknown_login'], [], ['login twice']]);
  expect(judged.rows[2]?.faults[0]?.other).toBe(3);
  const read = readRows(ROSTER_COLUMNS, { rows: [HEADINGS, ...rows], formulas: [], merged: [] });
  expect(loginsIn(read.rows)).toEqual(['tv-22222222', 'tv-7k3m9q2d']);
});
