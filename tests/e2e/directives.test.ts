import { beforeAll, describe, expect, it } from 'vitest';
import { vi as app } from '../../src/app/messages.vi.ts';
import { vi as board } from '../../src/directives/web/messages.vi.ts';
import { addDays, dayOfMoment } from '../../src/law/day.ts';
import { vi as desk } from '../../src/ui/desk/messages.vi.ts';
import { formatDay } from '../../src/ui/i18n/formats.ts';
import { signInAtDoor, unlock } from './journey/officer.ts';
import { actsInTurn, servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

const SUBJECT = 'Chương trình phòng ngừa trộm cắp';
const TITLE = 'Vận động các tổ dân phố ký cam kết không để mất trộm';
const WORDS = 'Đã họp 12 tổ dân phố, 430 hộ ký cam kết. Danh sách lưu tại đơn vị.';
const WHY = 'Thiếu số tổ dân phố chưa họp, đề nghị bổ sung.';
const PAPER = {
  name: 'bao-cao.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\nbáo cáo kết quả'),
};

describe('a directive', () => {
  const served = servedCity();
  let secretary: Visitor;
  let chief: Visitor;

  actsInTurn('board', () => [secretary, chief]);

  beforeAll(async () => {
    secretary = await served.visit('desk');
    chief = await served.visit('desk');
  });

  const part = ({ page }: Visitor, label: string) =>
    page.getByRole('navigation', { name: board['board.nav'] }).getByRole('link', { name: label }).click();
  const press = ({ page }: Visitor, name: string) => page.getByRole('button', { name, exact: true }).click();
  /** Fills the open dialog, presses what it offers, and waits until it has gone. */
  const complete = async ({ page }: Visitor, submit: string): Promise<void> => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: submit, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  it('is entered by the board’s secretary, as far as it is known, and given to a unit', async () => {
    const { page, look } = secretary;
    await signInAtDoor(secretary, served.city.people.analyst);
    await page.getByRole('link', { name: app['rail.directives'] }).click();
    await page.getByText(board['overview.none'], { exact: true }).waitFor();
    await look('board-empty');
    await part(secretary, board['board.nav.documents']);
    await press(secretary, board['documents.add']);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(board['document.issuedOn']).fill('hôm qua');
    await press(secretary, board['board.save']);
    await dialog.getByText(desk['desk.day.fault']).waitFor();
    await dialog.getByText(board['board.required']).waitFor();
    await dialog.getByLabel(board['document.issuedOn']).fill('');
    await dialog.getByLabel(board['document.subject']).fill(SUBJECT);
    await look('board-document-dialog');
    await complete(secretary, board['board.save']);
    await page.getByRole('link', { name: SUBJECT }).click();
    await page.getByText(board['board.unverified']).waitFor();
    await press(secretary, board['document.assign']);
    await dialog.getByLabel(board['assign.what'], { exact: false }).fill(TITLE);
    await dialog.getByRole('combobox', { name: board['assign.units'] }).click();
    await page.getByRole('option', { name: served.city.desk.unit.name }).click();
    await dialog.getByLabel(board['assign.what'], { exact: false }).click();
    await look('board-assign-dialog');
    await complete(secretary, board['assign.submit']);
    await page.getByRole('link', { name: TITLE }).waitFor();
    await look('board-document');
  });

  it('is taken on and reported by the chief, with a paper that is what it is said to be', async () => {
    const { page, look } = chief;
    await signInAtDoor(chief, served.city.people.chief);
    await page.getByRole('link', { name: new RegExp(`^${app['rail.directives']}`) }).click();
    await page.getByRole('heading', { name: board['tasks.own.title'] }).waitFor();
    await page.getByText(board['tasks.next.acknowledge']).waitFor();
    await look('board-own');
    await page.setViewportSize(VIEWPORTS.phone);
    await look('board-own');
    await page.setViewportSize(VIEWPORTS.desk);
    await page.getByRole('link', { name: TITLE }).click();
    await press(chief, board['do.acknowledge']);
    await complete(chief, board['do.acknowledge']);
    await press(chief, board['do.report_done']);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: board['do.report_done'], exact: true }).click();
    await dialog.getByText(board['do.words.fault']).waitFor();
    await dialog.getByLabel(board['do.words.report']).fill(WORDS);
    const pick = dialog.locator('input[type="file"]');
    await pick.setInputFiles({ ...PAPER, buffer: Buffer.from('<html>') });
    await dialog.getByRole('alert').waitFor();
    await pick.setInputFiles(PAPER);
    await dialog.getByLabel(board['papers.clean']).check();
    await look('board-report-dialog');
    await complete(chief, board['do.report_done']);
    await page.getByText(WORDS).waitFor();
    await look('board-task-reported');
  });

  it('is returned with a reason, reported again, and accepted', async () => {
    const { page, look } = secretary;
    await secretary.go('/chi-dao');
    await page
      .getByRole('link', { name: new RegExp(`, ${board['overview.waiting']}: 1$`) })
      .first()
      .waitFor();
    await look('board-overview');
    await page.setViewportSize(VIEWPORTS.phone);
    await look('board-overview');
    await page.setViewportSize(VIEWPORTS.desk);
    await part(secretary, board['board.nav.tasks']);
    await look('board-tasks');
    await page.getByRole('link', { name: TITLE }).click();
    await press(secretary, board['do.return']);
    await page.getByRole('dialog').getByLabel(board['do.words.why']).fill(WHY);
    await complete(secretary, board['do.return']);
    await chief.page.reload();
    await unlock(chief, served.city.people.chief.passphrase);
    await chief.page.getByText(WHY).waitFor();
    await press(chief, board['do.report_done']);
    await chief.page.getByRole('dialog').getByLabel(board['do.words.report']).fill(`${WORDS} Còn 2 tổ.`);
    await complete(chief, board['do.report_done']);
    await page.reload();
    await press(secretary, board['do.accept']);
    await complete(secretary, board['do.accept']);
    await page.getByText(board['step.accept'], { exact: true }).waitFor();
    await look('board-task-accepted');
    await page.setViewportSize(VIEWPORTS.phone);
    await look('board-task-accepted');
    await page.setViewportSize(VIEWPORTS.desk);
  });

  it('comes out of a meeting too: minutes are issued, and a conclusion becomes a task', async () => {
    const { page, look } = secretary;
    await secretary.go('/chi-dao/ban');
    const dialog = page.getByRole('dialog');
    const members = [
      ['Hoàng Thị Thử Nghiệm', 'Chủ tịch UBND', 'role.head'],
      ['Trần Văn Thí Dụ', 'Trưởng phòng', 'role.secretary'],
    ] as const;
    for (const [name, post, role] of members) {
      await press(secretary, board['members.add']);
      await dialog.getByLabel(board['members.name']).fill(name);
      await dialog.getByLabel(board['members.post']).fill(post);
      await dialog.getByRole('combobox', { name: board['members.role'] }).click();
      await page.getByRole('option', { name: board[role], exact: true }).click();
      await complete(secretary, board['board.save']);
    }
    await look('board-members');
    await part(secretary, board['board.nav.meetings']);
    await press(secretary, board['meetings.add']);
    await dialog.getByLabel(board['meeting.number'], { exact: false }).first().fill('1');
    await dialog.getByLabel(board['meeting.place']).fill('Hội trường');
    await dialog.getByLabel(board['meeting.agenda']).fill('Kiểm điểm nhiệm vụ');
    await dialog.getByLabel(board['meeting.minutes']).fill('Các thành viên đã thảo luận.');
    await dialog
      .getByLabel(board['meeting.conclusions'])
      .fill('Công an phường rà soát camera.\nBáo cáo trong tháng.');
    for (const [label, [name]] of [
      [board['meeting.chair'], members[0]],
      [board['meeting.secretary'], members[1]],
    ] as const) {
      await dialog.getByRole('combobox', { name: label }).click();
      await page.getByRole('option', { name: new RegExp(name) }).click();
    }
    await look('board-meeting-dialog');
    await complete(secretary, board['board.save']);
    await page.getByRole('link', { name: /^Cuộc họp số 1/ }).click();
    await press(secretary, board['meeting.issue']);
    await complete(secretary, board['meeting.issue']);
    await page.getByText(board['meeting.hash']).first().waitFor();
    await look('board-minutes');
    await page
      .getByRole('button', { name: new RegExp(`^${board['meeting.toTask']}: Công an phường`) })
      .click();
    const what = dialog.getByLabel(board['assign.what'], { exact: false });
    await expect.poll(() => what.inputValue()).toBe('Công an phường rà soát camera.');
    await dialog.getByLabel(board['assign.due']).fill(formatDay(addDays(dayOfMoment(new Date()), 30)));
    await press(secretary, board['assign.units.all']);
    await complete(secretary, board['assign.submit']);
    await page.getByRole('link', { name: /^Đã giao \d nhiệm vụ/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await secretary.picture('board-minutes-paper');
    await page.emulateMedia({ media: 'screen' });
    await secretary.leave();
    await chief.leave();
  });
});
