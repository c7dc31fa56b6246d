import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { vi as app } from '../../src/app/messages.vi.ts';
import type { Grade } from '../../src/forces/codes.ts';
import { lastYear } from '../../src/forces/grading-year.ts';
import { addEntry, findTeam, formTeam, gradeTeam } from '../../src/forces/server/index.ts';
import { vi as grading } from '../../src/forces/web/grading-messages.vi.ts';
import { vi as words } from '../../src/forces/web/messages.vi.ts';
import { vi as team } from '../../src/forces/web/team-messages.vi.ts';
import { SHIPPED_LAW } from '../../src/law/data/shipped.ts';
import { addDays, dayOfMoment } from '../../src/law/day.ts';
import { formatDay } from '../../src/ui/i18n/formats.ts';
import { TEST_TEAM } from '../kit/test-forces.ts';
import { signInAtDoor } from './journey/officer.ts';
import { servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

const GROUP = 'Tổ dân phố 1';
const LEADER = 'Lê Thị Ví Dụ';
const LEAVER = { name: 'Trần Văn Mẫu', born: '04/03/1980' };
const year = yearToGrade();
/** A day of that year, counted from its first. */
const day = (after: number) => formatDay(addDays(year.from, after));

const served = servedCity();
let chief: Visitor;
let dialog: Locator;

beforeAll(async () => {
  for (const groupName of ['Tổ dân phố 2', 'Tổ dân phố 3', 'Tổ dân phố 4', 'Tổ dân phố 5']) {
    await gradedTeam(groupName, 'good');
  }
  chief = await served.visit('desk');
  dialog = chief.page.getByRole('dialog');
});

it('keeps a team by its decision, and grades no more teams excellent than the quota allows', async () => {
  const { page } = chief;
  await signInAtDoor(chief, served.city.people.chief);
  await page.getByRole('link', { name: app['rail.forces'], exact: true }).click();
  await enterTeam(chief);
  await page.getByRole('link', { name: GROUP, exact: true }).click();
  await enterPeople(chief);
  await putDaysRight(chief);
  await enterWork(chief);
  await gradeTeams(chief);
  await chief.leave();
});

async function enterTeam({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: 'Tổ dân phố 2' }).waitFor();
  await lookAtBoth('forces-list');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: words['forces.export'] }).click();
  expect((await download).suggestedFilename()).toMatch(/^to-bao-ve-an-ninh-trat-tu-\d{4}-\d\d-\d\d\.csv$/);
  await page.getByRole('button', { name: words['forces.form'] }).click();
  await dialog.getByLabel(words['form.group']).fill('tổ dân phố 02');
  await dialog.getByLabel(words['form.number']).fill('18/QĐ-UBND');
  await dialog.getByLabel(words['form.dated']).fill(day(0));
  await dialog.getByLabel(words['form.issuer']).fill('Ủy ban nhân dân phường');
  await dialog.getByLabel(words['form.from']).fill(day(0));
  await dialog.getByRole('button', { name: words['form.submit'], exact: true }).click();
  await dialog.getByText(/đã có một tổ bảo vệ an ninh, trật tự/).waitFor();
  await lookAtBoth('forces-team-refused');
  await dialog.getByLabel(words['form.group']).fill(GROUP);
  await send(words['form.submit']);
}

async function enterPeople({ page }: Visitor): Promise<void> {
  await enterPerson({ name: LEADER, born: '01/02/1975' }, 'leader', day(0));
  await page.getByText(LEADER).waitFor();
  const stored = await served.system.services.db
    .selectFrom('register_words')
    .select('ciphertext')
    .where('role', '=', 'person')
    .execute();
  expect(stored).toHaveLength(1);
  expect(stored[0]?.ciphertext.includes(LEADER)).toBe(false);
  await enterPerson(LEAVER, 'member', day(1));
  await page.getByRole('button', { name: `${team['members.end']}: ${LEAVER.name}` }).click();
  await dialog.getByLabel(team['leave.day']).fill(day(200));
  await lookAtBoth('forces-leave');
  await send(team['leave.submit']);
}

/** The day on which somebody left was wrong: the same person is not entered over it, and it is corrected. */
async function putDaysRight({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: team['members.left.show'] }).click();
  const correct = page.getByRole('button', { name: `${team['members.end.moved']}: ${LEAVER.name}` });
  await correct.waitFor();
  await lookAtBoth('forces-team');
  await page.getByRole('button', { name: team['members.add'] }).click();
  await fillPerson(LEAVER, 'member', day(200));
  await dialog.getByText(team['member.same_person']).waitFor();
  await lookAtBoth('forces-member-twice');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await correct.click();
  await dialog.getByLabel(team['leave.day']).fill(day(100));
  await lookAtBoth('forces-leave-moved');
  await send(team['leave.submit.moved']);
  await enterPerson(LEAVER, 'deputy', day(200));
  await page.getByRole('button', { name: `${team['members.end']}: ${LEAVER.name}` }).waitFor();
}

async function enterWork({ page, look }: Visitor): Promise<void> {
  await page.getByRole('button', { name: team['entries.add.task'] }).click();
  await dialog.getByLabel(team['entry.day']).fill(day(30));
  await dialog.getByLabel(team['entry.charged']).fill('20');
  await dialog.getByLabel(team['entry.carried']).fill('20');
  await dialog.getByLabel(team['entry.words']).fill('Tuần tra khu chợ, gặp hai hộ có tranh chấp.');
  await lookAtBoth('forces-task');
  await send(team['entry.submit']);
  await page.getByText('Tuần tra khu chợ').waitFor();
  await lookAtBoth('forces-entries');

  await page.getByText(team['sort.training'], { exact: true }).click();
  await page.getByRole('button', { name: team['entries.add.training'] }).click();
  await dialog.getByLabel(team['entry.day']).fill(day(40));
  await dialog.getByLabel(team['entry.attended']).fill('5');
  await dialog.getByLabel(team['entry.hours']).fill('4');
  await look('forces-training');
  await send(team['entry.submit']);

  await page.getByText(team['sort.equipment'], { exact: true }).click();
  await page.getByRole('button', { name: team['entries.add.equipment'] }).click();
  await dialog.getByLabel(team['entry.day']).fill(day(50));
  await dialog.getByLabel(team['entry.count']).fill('6');
  await send(team['entry.submit']);
  await page.getByRole('button', { name: new RegExp(`^${team['return.act']}:`) }).click();
  await dialog.getByLabel(team['return.count']).fill('2');
  await lookAtBoth('forces-return');
  await send(team['return.submit']);
  await page.getByText(/đã trả 2/).waitFor();

  // what the team did stands in the way of an end before it, by name
  await page.getByRole('button', { name: words['team.end'] }).click();
  await dialog.getByLabel(words['end.day']).fill(day(45));
  await dialog.getByRole('button', { name: words['end.submit'] }).click();
  await dialog.getByText(words['left.title']).waitFor();
  await lookAtBoth('forces-end-refused');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: words['team.change'] }).click();
  await dialog.waitFor();
  await lookAtBoth('forces-team-form');
  await page.keyboard.press('Escape');
}

/** Five are good or better, so one may be excellent: a second one is refused, until the first is lowered. */
async function gradeTeams({ page }: Visitor): Promise<void> {
  await page.getByRole('link', { name: words['forces.back'] }).click();
  await page.getByRole('link', { name: words['forces.grading'] }).click();
  const open = async (name: string) => {
    await page.getByRole('button', { name: new RegExp(`: ${name}$`) }).click();
    await dialog.waitFor();
  };
  const choose = (grade: Grade) => dialog.getByRole('radio', { name: words[`grade.${grade}`], exact: true });
  await page.getByRole('button', { name: `${grading['grading.act']}: ${GROUP}` }).waitFor();
  await lookAtBoth('forces-grading');
  await open(GROUP);
  await choose('excellent').check();
  await lookAtBoth('forces-grade');
  await send(grading['grade.submit']);
  await open('Tổ dân phố 2');
  await choose('excellent').check();
  await dialog.getByText(grading['refused.title']).waitFor();
  await dialog
    .getByText(/Khi đó có 2 tổ xuất sắc trên 5 tổ/)
    .first()
    .waitFor();
  const submit = dialog.getByRole('button', { name: grading['grade.submit'] });
  await expect.poll(() => submit.isDisabled()).toBe(true);
  await lookAtBoth('forces-grade-refused');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await open(GROUP);
  await choose('good').check();
  await send(grading['grade.submit']);
  await open('Tổ dân phố 2');
  await choose('excellent').check();
  await send(grading['grade.submit']);
  const row = page.getByRole('row', { name: /Tổ dân phố 2/ });
  await row.getByText(words['grade.excellent']).waitFor();
  await lookAtBoth('forces-graded');
}

/** The newest year of grading that is over. */
function yearToGrade() {
  const found = lastYear(SHIPPED_LAW, dayOfMoment(new Date()));
  if (found === undefined) throw new Error('no year of grading is over');
  return found;
}

interface Named {
  readonly name: string;
  readonly born: string;
}

async function enterPerson(person: Named, role: 'leader' | 'deputy' | 'member', from: string): Promise<void> {
  await chief.page.getByRole('button', { name: team['members.add'] }).click();
  await fillPerson(person, role, from);
  if (role === 'leader') await refuseShortNumber();
  await send(team['member.submit']);
}

/** What is no telephone number is refused at its field, before anything is sealed. */
async function refuseShortNumber(): Promise<void> {
  const phone = dialog.getByLabel(team['member.phone']);
  await phone.fill('0912 34');
  await dialog.getByRole('button', { name: team['member.submit'], exact: true }).click();
  await phone.and(chief.page.locator(':focus')).waitFor();
  await lookAtBoth('forces-member');
  await phone.fill('0912 345 678');
}

async function fillPerson(
  { name, born }: Named,
  role: 'leader' | 'deputy' | 'member',
  from: string,
): Promise<void> {
  await dialog.getByLabel(team['member.name']).fill(name);
  await dialog.getByLabel(team['member.born']).fill(born);
  await dialog.getByRole('combobox', { name: team['member.role'] }).click();
  await chief.page.getByRole('option', { name: words[`role.${role}`], exact: true }).click();
  await dialog.getByLabel(team['member.from']).fill(from);
}

/** Presses what a dialog is sent by, and waits until it is gone. */
async function send(name: string): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** At the desk and on a phone. */
async function lookAtBoth(name: string): Promise<void> {
  await chief.look(name);
  await chief.page.setViewportSize(VIEWPORTS.phone);
  await chief.look(name);
  await chief.page.setViewportSize(VIEWPORTS.desk);
}

/** A team that did its tasks all year, with a grade. */
async function gradedTeam(groupName: string, grade: Grade): Promise<void> {
  const { services } = served.system;
  const { unit } = served.city.desk;
  const { accountId } = served.city.people.chief;
  const teamId = randomUUID();
  const fields = { ...TEST_TEAM, groupName };
  const stored = async () => {
    const row = await findTeam(services.db, teamId, [unit.areaId]);
    if (row === undefined) throw new Error('no team');
    return row;
  };
  const from = year.from;
  await formTeam(services, accountId, unit, { teamId, unitId: unit.unitId, fields, fromDay: from });
  const task = { sort: 'task', group: 'movement', onDay: from, charged: 100, carried: 97 } as const;
  await addEntry(services, accountId, await stored(), { entryId: randomUUID(), fields: task, words: null });
  await gradeTeam(services, accountId, await stored(), { version: 1, yearFrom: from, grade });
}
