import { expect, it } from 'vitest';
import { vi as app } from '../../src/app/messages.vi.ts';
import { vi as cameras } from '../../src/cameras/web/messages.vi.ts';
import { CAMERA_COLUMNS } from '../../src/imports/camera-columns.ts';
import { vi as words } from '../../src/imports/web/messages.vi.ts';
import { type TestCell, testXlsx } from '../kit/test-sheets.ts';
import { signInAtDoor } from './journey/officer.ts';
import { servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';

const ROWS = 500;
/** Every twenty-fifth row is bad, each kind in its turn: which column, what stands there, how the preview says it. */
const FAULTS: readonly { readonly column: number; readonly cell: TestCell; readonly said: string }[] = [
  { column: 0, cell: null, said: 'Cột A, Nơi gắn: để trống' },
  { column: 1, cell: '105.77, 19.80', said: 'Cột B, Tọa độ (vĩ độ, kinh độ): ghi “105.77, 19.80”' },
  { column: 2, cell: 'về phía chợ', said: 'Cột C, Hướng nhìn (độ): ghi “về phía chợ”' },
  { column: 3, cell: 400, said: 'Cột D, Góc rộng (độ): ghi “400”' },
  { column: 4, cell: 'xa', said: 'Cột E, Tầm (m): ghi “xa”' },
  { column: 6, cell: 'Bà con', said: 'Cột G, Nguồn kinh phí: ghi “Bà con”' },
  { column: 7, cell: '05/13/2025', said: 'Cột H, Hoạt động từ ngày: ghi “05/13/2025”' },
  { column: 7, cell: new Date('2099-01-01'), said: 'Cột H, Hoạt động từ ngày: ghi “01/01/2099”' },
  { column: 8, cell: 'Phố không có', said: 'không có điểm nào đang hoạt động tên “Phố không có”' },
  { column: 9, cell: '=1+1', said: 'Cột J, Chủ camera: là công thức' },
];

const served = servedCity();

it('takes a file of 500 cameras, tells the 20 bad ones by row and column, and takes it once only', async () => {
  const chief = await served.visit('desk');
  const { page, look } = chief;
  await signInAtDoor(chief, served.city.people.chief);
  await page.getByRole('link', { name: app['rail.cameras'], exact: true }).click();
  await page.getByRole('link', { name: cameras['cameras.import'] }).click();
  await page.getByRole('button', { name: words['import.template.xlsx'] }).waitFor();
  await look('import-pick');
  const file = {
    name: 'camera phường.xlsx',
    mimeType: 'application/octet-stream',
    buffer: await cameraFile(),
  };
  await bring(chief, { ...file, name: 'camera phường.csv' });
  await page.getByText(words['file.not_as_said']).waitFor();

  await bring(chief, file);
  await page.getByText(counted('added', ROWS - 20)).waitFor();
  await expect.poll(() => page.getByRole('row').count()).toBe(1 + 20);
  for (const { said } of FAULTS) expect(await page.getByText(said).count(), said).toBe(2);
  await look('import-preview');
  expect(await storedCameras()).toHaveLength(0);
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: words['import.refused.save'].replace('{count, number}', '20') })
    .click();
  expect((await download).suggestedFilename()).toBe(`${words['import.refused.file']}.xlsx`);
  await page.getByRole('button', { name: words['import.submit'].replace('{count, number}', '480') }).click();
  await page.getByText(words['import.done'].replace('{count, number}', '480')).waitFor();
  await look('import-done');
  const stored = await storedCameras();
  expect(stored).toHaveLength(480);
  expect(stored.filter(({ address }) => address === 'Phố thử, cột số 2')).toMatchObject([
    { direction: 3, range_m: 41, retention_days: 7, from_day: '2025-01-05', version: 1 },
  ]);

  await page.getByRole('button', { name: words['import.again'] }).click();
  await bring(chief, file);
  await page.getByText(words['import.nothing'], { exact: true }).waitFor();
  await page.getByText(counted('unchanged', 480)).waitFor();
  await page.getByText(counted('changed', 0)).waitFor();
  expect(await storedCameras()).toEqual(stored);
  await chief.leave();
});

const counted = (verdict: 'added' | 'changed' | 'unchanged', count: number) =>
  new RegExp(`^${words[`verdict.${verdict}`]} \\(${count}\\)$`);

async function bring({ page }: Visitor, file: { name: string; mimeType: string; buffer: Buffer }) {
  await page.locator('input[type=file]').setInputFiles(file);
}

function storedCameras() {
  return served.system.services.db.selectFrom('camera').selectAll().orderBy('camera_id').execute();
}

/** Rows 2 to 501; some cameras have owners, whose names are sealed on the way. */
function cameraFile(): Promise<Buffer> {
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const row: TestCell[] = [
      `Phố thử, cột số ${index + 1}`,
      '19.807123, 105.776341',
      (index * 3) % 360,
      '90°',
      40 + (index % 60),
      '7 ngày',
      'ho gia dinh',
      index % 2 === 0 ? new Date('2025-01-05') : '05/01/2025',
      null,
      index % 10 === 0 ? `Người Thử ${index}` : null,
      null,
    ];
    const fault = index % 25 === 24 ? FAULTS[((index - 24) / 25) % FAULTS.length] : undefined;
    if (fault) row[fault.column] = fault.cell;
    return row;
  });
  const headings = CAMERA_COLUMNS.map(({ heading }) => heading.vi);
  return testXlsx([headings, ...rows]);
}
