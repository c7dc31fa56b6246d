import { readFile } from 'node:fs/promises';
import type { Route } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { beforeAll, expect, it } from 'vitest';
import { vi as door } from '../../src/accounts/web/messages.vi.ts';
import { vi as houses } from '../../src/houses/web/messages.vi.ts';
import type { Column } from '../../src/imports/column.ts';
import { HOUSE_COLUMNS } from '../../src/imports/house-columns.ts';
import type { Verdict } from '../../src/imports/judged.ts';
import { LONGEST_READING_MS } from '../../src/imports/limits.ts';
import { ROSTER_COLUMNS } from '../../src/imports/roster-columns.ts';
import { vi as words } from '../../src/imports/web/messages.vi.ts';
import { vi as members } from '../../src/members/web/messages.vi.ts';
import { vi as desk } from '../../src/ui/desk/messages.vi.ts';
import { vi as errors } from '../../src/ui/i18n/error-messages.vi.ts';
import { testHouse } from '../kit/test-houses.ts';
import { type TestClub, testClub } from '../kit/test-members.ts';
import { type TestCell, testXlsx } from '../kit/test-sheets.ts';
import { signInAtDoor, unlock } from './journey/officer.ts';
import { servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

const NEW = 'Số 1, ngõ 5, phố 5';
/** Houses beside that and the known one: with them the file is three batches. */
const MORE = 24;

const served = servedCity();
let club: TestClub;
/** The address of a house that is in the register. */
let known: string;
let chief: Visitor;

beforeAll(async () => {
  const { desk, people } = served.city;
  club = await testClub(served.system.services, { unit: desk.unit, chief: people.chief });
  const by = { accountId: people.chief.accountId, memberId: null };
  const { houseId } = await testHouse(served.system.services, club, by);
  known = `Ngõ 12, số ${houseId}`;
  chief = await served.visit('desk');
  await signInAtDoor(chief, people.chief);
});

it('stops reading a file when it is asked to, and by itself in the end', async () => {
  const { page, go } = chief;
  await go(`/mo-hinh-tu-quan/${club.schemeId}/nha-tro/nhap-tep`);
  await unlock(chief, served.city.people.chief.passphrase);
  await page.getByRole('button', { name: words['import.template.xlsx'] }).waitFor();
  // the reader never comes, as one that never ends
  await page.route('**/reading.worker*', () => undefined);
  await bring('nhà trọ.xlsx', HOUSE_COLUMNS, houseRows());
  await page.getByText(words['import.reading']).waitFor();
  await lookAround('import-houses-reading');
  await page.getByRole('button', { name: words['import.stop'] }).click();
  await page.getByRole('button', { name: words['import.template.xlsx'] }).waitFor();
  await page.clock.install();
  await bring('nhà trọ.xlsx', HOUSE_COLUMNS, houseRows());
  await page.getByText(words['import.reading']).waitFor();
  await page.clock.fastForward(LONGEST_READING_MS);
  await page.getByText(words['file.too_long']).waitFor();
  await page.clock.resume();
  await lookAround('import-houses-too-long');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

it('takes a list of houses in batches, stopped, unanswered and sent on, and its refused rows once they are corrected', async () => {
  const { page, go } = chief;
  await go(`/mo-hinh-tu-quan/${club.schemeId}/nha-tro`);
  await unlock(chief, served.city.people.chief.passphrase);
  await page.getByRole('link', { name: houses['houses.import'] }).click();
  await page.getByRole('button', { name: words['import.template.xlsx'] }).waitFor();
  await lookAround('import-houses-pick');
  await bring('nhà trọ.xlsx', HOUSE_COLUMNS, houseRows());
  await expectCounts({ added: 1 + MORE, changed: 1, unchanged: 1, refused: 2 });
  await page.getByText('Cột F, Phòng: ghi “01/02/2026”').waitFor();
  await page.getByText('Cột G, Số chỗ: ghi “nhiều”').waitFor();
  await lookAround('import-houses-refused');
  await page.getByText(words['verdict.all'], { exact: false }).first().click();
  await page.getByText(`Địa chỉ nhà trọ: ${NEW}; Giờ đóng cổng: 23:00; Phòng: 101; Số chỗ: 2`).waitFor();
  await page.getByText('Số chỗ: “2” thành “3”').waitFor();
  await lookAround('import-houses-preview');
  const refused = await refusedRows(2);

  const stopping = Promise.withResolvers<void>();
  let asked = 0;
  await page.route('**/houses/import', async (route) => {
    asked += 1;
    if (asked === 1) await stopping.promise;
    await (asked === 2 ? loseAnswer(route) : route.continue());
  });
  await submit(2 + MORE);
  await page.getByRole('button', { name: words['import.stop'] }).click();
  await page.getByRole('button', { name: words['import.stopping'] }).waitFor();
  await lookAround('import-houses-writing');
  stopping.resolve();
  await page.getByText(stoppedAt(10)).waitFor();
  await lookAround('import-houses-stopped');
  await page.getByRole('button', { name: words['import.resend'] }).click();
  await page.getByText(errors.offline).waitFor();
  await lookAround('import-houses-unanswered');
  await page.getByRole('button', { name: words['import.resend'] }).click();
  await page.getByText(words['import.done'].replace('{count, number}', String(2 + MORE))).waitFor();
  expect(asked).toBe(4);
  await lookAround('import-houses-done');
  expect(await storedRooms()).toHaveLength(2 + 1 + MORE);

  const [day, many] = refused.map((row) => row.slice(0, HOUSE_COLUMNS.length));
  await page.getByRole('button', { name: words['import.again'] }).click();
  await bring('sửa lại.xlsx', HOUSE_COLUMNS, [
    [...(day?.slice(0, 5) ?? []), '1-2', '2'],
    [...(many?.slice(0, 6) ?? []), '4'],
  ]);
  await expectCounts({ added: 2, changed: 0, unchanged: 0, refused: 0 });
  await submit(2);
  await page.getByText(words['import.done'].replace('{count, number}', '2')).waitFor();
  expect((await storedRooms(NEW)).map(({ number, capacity }) => [number, capacity])).toEqual([
    ['1-2', 2],
    ['101', 2],
    ['103', 4],
  ]);
  expect((await storedRooms(known)).map(({ capacity }) => capacity)).toEqual([3, 2]);
});

it('brings in the people of a roster once, tells each link once though an answer is lost, and knows them again', async () => {
  const { page, go } = chief;
  await go(`/mo-hinh-tu-quan/${club.schemeId}/thanh-vien`);
  await unlock(chief, served.city.people.chief.passphrase);
  await refuseShortNumber(chief);
  await page.getByRole('link', { name: members['members.import'] }).click();
  await page.getByRole('button', { name: words['import.template.xlsx'] }).waitFor();
  await lookAround('import-roster-pick');
  const rows: TestCell[][] = [
    ['Lò Thị Thử', '0900 000 111', null, 'Chủ nhà trọ', null, null],
    ['Quàng Văn Mẫu', 900_000_222, null, 'Chủ nhà trọ', null, null],
    ['Lường Văn Mẫu', '0900 12', null, 'Chủ nhà trọ', null, null],
    ['Cầm Thị Ví Dụ', null, 'Phố 5', 'chu nha tro', new Date('2099-12-31'), null],
  ];
  await bring('danh sách.xlsx', ROSTER_COLUMNS, rows);
  await expectCounts({ added: 2, changed: 0, unchanged: 0, refused: 2 });
  await page.getByText(/Cột B, Liên hệ: .*“0900 12”/).waitFor();
  await page.getByText('Cột B, Liên hệ: ghi “900000222”, thiếu số 0 ở đầu').waitFor();
  await page.getByText(words['verdict.all'], { exact: false }).first().click();
  await page.getByText('Vai trò: Chủ nhà trọ; Tham gia đến hết ngày: 31/12/2099').waitFor();
  await lookAround('import-roster-preview');
  const [refused] = await refusedRows(2);
  expect(refused?.slice(0, 4)).toEqual(['Quàng Văn Mẫu', '900000222', null, 'Chủ nhà trọ']);

  await page.route('**/members/import', loseAnswer, { times: 1 });
  await submit(2);
  await page.getByText(errors.offline).waitFor();
  await page.getByRole('button', { name: words['import.resend'] }).click();
  await page.getByText(words['import.done'].replace('{count, number}', '2')).waitFor();
  const links = page.getByRole('table', { name: words['links.title'] });
  await expect.poll(() => links.getByRole('row').count()).toBe(1 + 2);
  await lookAround('import-roster-links');
  const link = await links
    .getByRole('row')
    .filter({ hasText: 'Lò Thị Thử' })
    .locator('td')
    .last()
    .innerText();

  await page.getByRole('button', { name: words['import.again'] }).click();
  rows.splice(2, 1);
  rows[1] = ['Quàng Văn Mẫu', '0900 000 222', null, 'Chủ nhà trọ', null, null];
  await bring('danh sách.xlsx', ROSTER_COLUMNS, rows);
  await expectCounts({ added: 1, changed: 0, unchanged: 2, refused: 0 });
  await submit(1);
  await page.getByText(words['import.done'].replace('{count, number}', '1')).waitFor();
  await expect.poll(() => links.getByRole('row').count()).toBe(1 + 3);
  const leave = page.getByRole('link', { name: words['import.done.back'] });
  await leave.click();
  const asking = page.getByRole('dialog', { name: words['leave.title'] });
  await asking.getByText(words['leave.links']).waitFor();
  await lookAround('import-roster-leave');
  await asking.getByRole('button', { name: desk['desk.cancel'] }).click();
  await asking.waitFor({ state: 'detached' });
  await page.getByLabel(words['links.keep']).check();
  await leave.click();
  await page.getByText('Quàng Văn Mẫu').waitFor();
  await expect.poll(() => page.getByText('/moi').count()).toBe(0);
  await lookAround('import-roster-members');

  const landlord = await served.visit('phone');
  await landlord.page.goto(link);
  await landlord.page.getByRole('heading', { name: door['invitation.title'] }).waitFor();
  await landlord.leave();
  await chief.leave();
});

/** Rows 2 to 7, and a house for each row below. */
function houseRows(): TestCell[][] {
  const row = (address: string, gate: TestCell, room: TestCell, places: TestCell): TestCell[] => {
    return [null, address, gate, null, null, room, places];
  };
  return [
    row(known, null, '101', 3),
    row(known, null, 102, 2),
    row(NEW, 23 / 24, '101', 2),
    // what a spreadsheet makes of room 1-2
    row(NEW, null, new Date('2026-02-01'), 2),
    row(NEW, null, '103', 'nhiều'),
    ...Array.from({ length: MORE }, (_, index) => row(`Số ${index + 2}, ngõ 7, phố 5`, '22h', '1', 2)),
  ];
}

async function bring(name: string, columns: readonly Column[], rows: readonly (readonly TestCell[])[]) {
  const buffer = await testXlsx([columns.map(({ heading }) => heading.vi), ...rows]);
  await chief.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

async function expectCounts(counts: Readonly<Record<Verdict, number>>) {
  for (const [verdict, count] of Object.entries(counts) as [Verdict, number][]) {
    await chief.page.getByText(`${words[`verdict.${verdict}`]} (${count})`, { exact: true }).waitFor();
  }
}

async function submit(rows: number) {
  const name = words['import.submit'].replace('{count, number}', String(rows));
  await chief.page.getByRole('button', { name }).click();
}

const stoppedAt = (done: number) =>
  words['import.stopped']
    .replace('{done, number}', String(done))
    .replace('{total, number}', String(2 + MORE));

/** The rows of the file of refused ones, below its headings. */
async function refusedRows(count: number) {
  const download = chief.page.waitForEvent('download');
  const name = words['import.refused.save'].replace('{count, number}', String(count));
  await chief.page.getByRole('button', { name }).click();
  const [sheet] = await readXlsx(await readFile(await (await download).path()));
  const cells = sheet?.data.slice(1) ?? [];
  expect(cells).toHaveLength(count);
  return cells.map((row) => row.map((cell) => (cell === null ? null : String(cell))));
}

/** The request arrives, its answer does not. */
async function loseAnswer(route: Route) {
  await route.fetch();
  await route.abort('connectionreset');
}

/** On a desk by day and by night, and on a phone. */
async function lookAround(name: string) {
  const { page, look } = chief;
  await look(name);
  await paint('dark');
  await look(`${name}-dark`);
  await paint('light');
  await page.setViewportSize(VIEWPORTS.phone);
  await look(name);
  await page.setViewportSize(VIEWPORTS.desk);
}

/** Changes the colours, and waits until each has come to its own. */
async function paint(scheme: 'light' | 'dark') {
  await chief.page.evaluate(`document.documentElement.dataset.mantineColorScheme = '${scheme}';
    Promise.allSettled(
      document.getAnimations().filter((each) => each instanceof CSSTransition).map((each) => each.finished),
    ).then(() => undefined)`);
}

function storedRooms(address?: string) {
  return served.system.services.db
    .selectFrom('house_room')
    .innerJoin('house', (join) =>
      join
        .onRef('house.area_id', '=', 'house_room.area_id')
        .onRef('house.house_id', '=', 'house_room.house_id'),
    )
    .select(['house_room.number', 'house_room.capacity'])
    .$if(address !== undefined, (query) => query.where('house.address', '=', address ?? ''))
    .orderBy('house_room.number')
    .execute();
}

/** A contact that is meant as a telephone number and is none is refused at its field, before anything is sealed. */
async function refuseShortNumber({ page }: Visitor): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: members['members.invite'] }).click();
  await dialog.getByLabel(members['invite.name']).fill('Lò Thị Thử');
  await dialog.getByLabel(members['invite.contact']).fill('0900 12');
  await dialog.getByRole('radio', { name: 'Chủ nhà trọ' }).check();
  await dialog.getByRole('button', { name: members['invite.submit'] }).click();
  await dialog.getByText(/^Hãy ghi số điện thoại/).waitFor();
  await lookAround('members-invite-refused');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}
