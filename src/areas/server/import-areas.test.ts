import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServices } from '../../../tests/kit/test-services.ts';
import { describeArea } from '../describe-area.ts';
import { ImportError } from '../import/import-format.ts';
import { reportImport } from '../import/report-import.ts';
import { searchAreas } from '../search.ts';
import { loadAreas } from './area-book.ts';
import { changeAreas } from './change-areas.ts';
import { importAreas } from './import-areas.ts';
import { listChanges } from './list-changes.ts';
import { readImportFolder } from './read-import-folder.ts';
import { syncAreas } from './sync-areas.ts';

// Invented places in the form of the public data set; only Thanh Hóa's are the shipped ones.
const ward = (Code: string, FullName: string, ProvinceCode: string) => ({ Code, FullName, ProvinceCode });
const UNITS = [
  {
    Code: '38',
    FullName: 'Tỉnh Thanh Hoá',
    Wards: [
      ward('14797', 'Phường Hạc Thành', '38'),
      ward('14758', 'Phường Hàm Rồng', '38'),
      ward('15853', 'Phường Đông Tiến', '38'),
      ward('16400', 'Phường Bờ Biển', '38'),
      ward('16401', 'Xã Núi Xa', '38'),
    ],
  },
  {
    Code: '97',
    FullName: 'Tỉnh Sông Trăng',
    Wards: [
      ward('90001', 'Xã Bãi Mới', '97'),
      ward('90002', 'Xã Đồi Hoà', '97'),
      ward('90003', 'Xã Vẫn Thế', '97'),
    ],
  },
];
const merger = (magoc: string, ma: string, ten: string, truocsapnhap: string) => ({
  ma,
  ten,
  magoc,
  truocsapnhap,
  malk: 'x',
});
const MERGERS = [
  merger('0', '38', 'Tỉnh Thanh Hóa', 'giữ nguyên'),
  merger('0', '97', 'Tỉnh Sông Trăng', 'tỉnh Sông Cũ và tỉnh Sông Trăng'),
  merger(
    '38',
    '14797',
    'Phường Hạc Thành',
    'Phường Phú Sơn, Phường Đông Sơn (thành phố Thanh Hóa), Phường Đông Thọ, Phường Ba Đình',
  ),
  merger('38', '14758', 'Phường Hàm Rồng', 'Phường Thiệu Dương, Phường Đông Thọ'),
  merger('38', '15853', 'Phường Đông Tiến', 'Phường Đông Lĩnh, Xã Thiệu Vân'),
  merger('38', '16400', 'Phường Bờ Biển', 'Phường Phú Sơn, Phường Ba Đình (thị xã Bờ Biển)'),
  merger('38', '16401', 'Xã Núi Xa', 'giữ nguyên'),
  merger(
    '97',
    '90001',
    'Xã Bãi Mới',
    'Xã Hai Nơi, Xã Chưa Rõ, Xã Bãi Cũ, một phần diện tích TN của Xã Giữa, Thôn Nhỏ',
  ),
  merger(
    '97',
    '90002',
    'Xã Đồi Hòa',
    'Xã Giữa (phần còn lại sau khi sáp nhập vào xã Bãi Mới), Xã Hai Nơi, một phần diện tích TN của Xã Chưa Rõ',
  ),
  merger('97', '90003', 'Xã Vẫn Thế', 'giữ nguyên'),
];
const ring = [
  [105.1, 19.1],
  [105.2, 19.1],
  [105.2, 19.2],
  [105.1, 19.1],
];
const boundary = (code: string, name: string) => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      id: code,
      properties: { code, name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    },
  ],
});

const services = await testServices();
const { db } = services;
await syncAreas(db);
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** A folder with these files; what is text is written as it is. */
async function folderOf(over: Record<string, unknown> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'binhyen-areas-'));
  folders.push(folder);
  const files = {
    'units-2026-07-25.json': UNITS,
    'mergers-2025.json': MERGERS,
    'ham_rong.geojson': boundary('14758', 'Hàm Rồng'),
    'dong_hai.geojson': boundary('14797', 'Đông Hải'),
    'NOTICE.md': 'bịa để thử',
    ...over,
  };
  for (const [name, content] of Object.entries(files)) {
    const text = typeof content === 'string' ? content : JSON.stringify(content, null, 1);
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}

const bring = async (folder: string, options: { province?: string } = {}) =>
  importAreas(services, await readImportFolder(folder), { verified: false, ...options });
const told = async (query: string) => {
  const results = searchAreas(await loadAreas(db), query, { on: '2026-11-24', limit: 30 });
  return results.map((result) => describeArea(result, 'vi'));
};
const everything = async () => ({
  areas: await db.selectFrom('area').selectAll().orderBy('area_id').execute(),
  successions: await db.selectFrom('area_succession').selectAll().orderBy('succession_id').execute(),
  boundaries: await db.selectFrom('area_boundary').selectAll().orderBy('area_id').execute(),
  version: await db.selectFrom('area_version').select('version').execute(),
  changes: (await listChanges(db, { limit: 50 })).rows,
});

describe('a folder that is refused as a whole, with its place', () => {
  const cut = JSON.stringify(MERGERS, null, 1).slice(0, 500);
  test.each<[string, Record<string, unknown>, string, RegExp]>([
    ['cut short', { 'mergers-2025.json': cut }, 'mergers-2025.json', /^line \d+$/],
    ['of an unknown name', { 'mergers-2031.json': MERGERS }, 'mergers-2031.json', /^$/],
    ['of another kind', { 'units.csv': 'a,b' }, 'units.csv', /^$/],
    ['of another form', { 'mergers-2025.json': [{ ma: '1' }] }, 'mergers-2025.json', /^0\./],
    ['a code twice', { 'units-2026-07-25.json': [...UNITS, UNITS[0]] }, 'units-2026-07-25.json', /^2$/],
    [
      'a boundary that is a line',
      {
        'ham_rong.geojson': {
          ...boundary('14758', 'Hàm Rồng'),
          features: [{ geometry: { type: 'LineString' } }],
        },
      },
      'ham_rong.geojson',
      /^features\.0\./,
    ],
  ])('%s', async (_, over, file, place) => {
    const before = await everything();
    const refused = await bring(await folderOf(over)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ImportError);
    expect(refused).toMatchObject({ file, place: expect.stringMatching(place) });
    expect(await everything()).toEqual(before);
  });

  test('no folder, and no such province', async () => {
    await expect(bring('/nowhere/at/all')).rejects.toThrow(/cannot be read/);
    await expect(bring(await folderOf(), { province: '11' })).rejects.toThrow(/no province has the code 11/);
  });
});

describe('an import', () => {
  let report: Awaited<ReturnType<typeof bring>>;
  beforeAll(async () => {
    report = await bring(await folderOf());
  });

  test('adds what is new, and says what it did', () => {
    // today: Bờ Biển, Núi Xa, Sông Trăng with its three; former: two provinces, Phú Sơn and Ba Đình elsewhere, Bãi Cũ, Giữa, Chưa Rõ
    expect(report).toMatchObject({ added: 13, boundaries: 1, successions: 9 });
    // the code of the province, and two fates that were not known
    expect(report.changed).toBe(3);
    expect(reportImport(report)[0]).toMatch(
      /^Added 13 units, 9 successions and 1 boundaries; changed 3 rows/,
    );
  });

  test('recognises the shipped units, and doubles none of them', async () => {
    const { areas } = await loadAreas(db);
    const named = (name: string) => areas.filter((area) => area.name === name).map(({ areaId }) => areaId);
    expect(named('Hạc Thành')).toEqual([201]);
    expect(named('Thanh Hóa')).toEqual([1, 2]);
    expect(named('Thanh Hoá')).toEqual([]);
    expect(named('Thiệu Dương')).toEqual([135]);
    expect(named('Đông Thọ')).toEqual([107]);
    expect(named('Đông Lĩnh')).toEqual([122]);
    // two of one name: the city's, and another town's
    expect(named('Ba Đình')).toHaveLength(2);
    expect(named('Phú Sơn')).toHaveLength(2);
    expect(areas.find(({ areaId }) => areaId === 1)?.code).toBe('38');
  });

  test('lets old names find the new units, as far as the texts say', async () => {
    expect(await told('Bãi Cũ')).toEqual(['xã Bãi Cũ cũ, nay thuộc xã Bãi Mới (chưa đối chiếu)']);
    expect(await told('Giữa')).toEqual(['xã Giữa cũ, nay chia về xã Bãi Mới và xã Đồi Hoà (chưa đối chiếu)']);
    expect(await told('Thiệu Vân')).toEqual(['xã Thiệu Vân cũ, nay thuộc phường Đông Tiến (chưa đối chiếu)']);
    // a commune in our book and a ward in the text: perhaps the same
    expect(await told('Đông Lĩnh')).toEqual([
      'xã Đông Lĩnh cũ, có thể nay thuộc phường Đông Tiến (chưa đối chiếu)',
    ]);
    expect(await told('Sông Trăng')).toEqual([
      'tỉnh Sông Trăng',
      'tỉnh Sông Trăng cũ, nay thuộc tỉnh Sông Trăng (chưa đối chiếu)',
    ]);
    expect(await told('Vẫn Thế')).toEqual(['xã Vẫn Thế']);
  });

  test('tells what has no place, and guesses nothing', async () => {
    expect(report.doubtful.map(({ why, words }) => [why, words])).toEqual([
      ['unread', 'Thôn Nhỏ'],
      ['several_wholes', 'xa Hai Nơi'],
      ['kind_differs', 'phuong Đông Lĩnh'],
      // the code of a ward of today, beside the name of the one that had it before
      ['no_unit', 'Đông Hải'],
    ]);
    expect(await told('Hai Nơi')).toEqual([]);
    // a whole in one text and a part in another: neither is sure
    expect(await told('Chưa Rõ')).toEqual([
      'xã Chưa Rõ cũ, có thể nay thuộc xã Bãi Mới và xã Đồi Hoà (chưa đối chiếu)',
    ]);
  });

  test('leaves one leaf with the digests of the files, and a row in the list', async () => {
    const leaves = await db
      .selectFrom('ledger_leaf')
      .select('fields')
      .where('subject', '=', 'area')
      .execute();
    expect(leaves).toHaveLength(1);
    expect(leaves[0]?.fields?.filter((field) => /[0-9a-f]{64}$/.test(String(field)))).toHaveLength(4);
    expect((await listChanges(db, { limit: 5 })).rows).toMatchObject([
      { kind: 'import', onDay: null, enteredById: null, moves: [], figures: { added: 13, boundaries: 1 } },
    ]);
  });

  test('changes nothing the second time, and says so', async () => {
    const before = await everything();
    const again = await bring(await folderOf());
    expect(again).toMatchObject({ added: 0, changed: 0, successions: 0, boundaries: 0 });
    expect(reportImport(again)[0]).toMatch(/^Nothing changed/);
    expect(await everything()).toEqual(before);
  });

  test('a boundary that is drawn anew replaces the old one', async () => {
    const wider = boundary('14758', 'Hàm Rồng');
    wider.features[0]?.geometry.coordinates[0]?.splice(1, 1, [105.3, 19.1]);
    expect(await bring(await folderOf({ 'ham_rong.geojson': wider }))).toMatchObject({
      added: 0,
      boundaries: 1,
    });
    const { boundaries } = await everything();
    expect(boundaries).toMatchObject([{ area_id: 202, geometry: { type: 'Polygon' } }]);
    await bring(await folderOf());
  });

  test('takes up nothing that a change has ended since', async () => {
    const { areaId = 0 } = (await loadAreas(db)).areas.find(({ name }) => name === 'Bờ Biển') ?? {};
    await changeAreas(services, crypto.randomUUID(), {
      kind: 'merge',
      onDay: '2026-06-01',
      newAreas: [],
      moves: [{ fromId: areaId, destination: { to: 'standing', areaId: 201 }, extent: 'full' }],
      source: 'nghị quyết thử',
      verified: true,
    });
    const before = await everything();
    const again = await bring(await folderOf());
    expect(again.doubtful).toContainEqual(
      expect.objectContaining({ why: 'ended_since', words: 'Phường Bờ Biển' }),
    );
    expect(await everything()).toEqual(before);
  });

  test('refuses what would bring a unit back to itself', async () => {
    const { areas } = await loadAreas(db);
    const mois = areas.find(({ name }) => name === 'Bãi Mới')?.areaId ?? 0;
    const circle = { succession_id: 99, from_id: mois, to_id: 122, extent: 'unverified' as const };
    await db
      .insertInto('area_succession')
      .values({ ...circle, on_day: null, source: 'thử', verified: false })
      .execute();
    const rows = MERGERS.map((row) => (row.ma === '90001' ? { ...row, truocsapnhap: 'Xã Lại Vòng' } : row));
    const loop = [
      ...rows.filter(({ ma }) => ma !== '15853'),
      merger('38', '15853', 'Phường Đông Tiến', 'Phường Đông Lĩnh, Xã Thiệu Vân, Xã Vòng'),
    ];
    const late = { succession_id: 98, from_id: 207, to_id: mois, extent: 'unverified' as const };
    await db
      .insertInto('area_succession')
      .values({ ...late, on_day: null, source: 'thử', verified: false })
      .execute();
    const before = await everything();
    await expect(bring(await folderOf({ 'mergers-2025.json': loop }))).rejects.toThrow(/come back to itself/);
    expect(await everything()).toEqual(before);
  });
});
