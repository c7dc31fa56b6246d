import { beforeAll, describe, expect, it } from 'vitest';
import { vi as app } from '../../src/app/messages.vi.ts';
import { addDays, dayOfMoment } from '../../src/law/day.ts';
import { OFFENCE_GROUPS } from '../../src/results/offences.ts';
import { countCases, countGroups } from '../../src/results/server/index.ts';
import { vi as cases } from '../../src/results/web/cases/messages.vi.ts';
import { vi as groups } from '../../src/results/web/groups/messages.vi.ts';
import { vi as results } from '../../src/results/web/messages.vi.ts';
import { vi as tip } from '../../src/tips/web/desk/tip-messages.vi.ts';
import { vi as errors } from '../../src/ui/i18n/error-messages.vi.ts';
import { openTip, signInAtDoor } from './journey/officer.ts';
import { reportByPhone } from './journey/resident.ts';
import { actsInTurn, servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

const STORY = {
  category: 'Trộm cắp',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Số 7 ngõ Thử Nghiệm',
  hour: 'khoảng 23 giờ',
  text: 'Đêm qua nhà tôi mất một chiếc xe máy.',
};
const NARRATIVE = 'Kẻ gian bẻ khóa xe máy dựng trước nhà, camera nhà bên ghi được hình.';
const PERSONS = 'Người bị hại: Nguyễn Thị Mẫu.';
const PROPERTY = OFFENCE_GROUPS.find(({ code }) => code === 'property')?.name.vi ?? '';

describe('a criminal case', () => {
  const served = servedCity();
  let chief: Visitor;

  actsInTurn('cases', () => [chief]);

  beforeAll(async () => {
    chief = await served.visit('desk');
    const resident = await served.visit('phone');
    await reportByPhone(resident, STORY);
    await resident.leave();
  });

  it('is begun from an opened tip, which goes along inside the seal', async () => {
    const { page, look } = chief;
    await signInAtDoor(chief, served.city.people.chief);
    await openTip(chief, STORY.category);
    await page.getByRole('button', { name: tip['tip.more'] }).click();
    await page.getByRole('menuitem', { name: tip['tip.case'] }).click();
    await page.getByText(cases['case.fromTip']).waitFor();
    // nothing of the tip is in the address
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/ket-qua/vu-an/moi');
    await page.getByRole('button', { name: cases['case.new.submit'] }).click();
    await page.getByText(cases['case.number.missing']).waitFor();
    await look('case-new-faults');
    await page.getByLabel(cases['cases.number']).fill('12');
    await page.getByRole('combobox', { name: results['results.offence'] }).fill('xâm phạm sở hữu');
    await page.getByRole('option', { name: PROPERTY }).click();
    await page.getByLabel(cases['case.narrative']).fill(NARRATIVE);
    await page.getByLabel(cases['case.persons']).fill(PERSONS);
    await look('case-new');
    await page.setViewportSize(VIEWPORTS.phone);
    await look('case-new');
    await page.setViewportSize(VIEWPORTS.desk);
    await page.getByRole('button', { name: cases['case.new.submit'] }).click();
    await page.getByRole('heading', { level: 1, name: /Vụ án 12\// }).waitFor();
    await page.getByText(NARRATIVE).waitFor();
    await page.getByText(PERSONS).waitFor();
    await look('case-opened');
  });

  it('leads back to its tip for whoever may open it', async () => {
    const { page } = chief;
    await page.locator('.case-links a').click();
    await page.getByLabel(tip['talk.write']).waitFor();
    await page.goBack();
    await page.getByText(NARRATIVE).waitFor();
  });

  it('is investigated and cleared, never before it was opened', async () => {
    const { page, look } = chief;
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: cases['action.investigate'], exact: true }).click();
    await dialog.getByRole('button', { name: cases['action.investigate'], exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: cases['action.clear'], exact: true }).click();
    await dialog.getByLabel(cases['cases.outcome.prosecution_proposed']).check();
    await dialog.getByLabel(cases['step.day']).fill('01/01/2020');
    await dialog.getByRole('button', { name: cases['action.clear'], exact: true }).click();
    await dialog.getByText(errors.before_opened).waitFor();
    await look('case-clear-refused');
    const today = dayOfMoment(new Date()).split('-').reverse().join('/');
    await dialog.getByLabel(cases['step.day']).fill(today);
    await dialog.getByRole('button', { name: cases['action.clear'], exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.case-standing').getByText(cases['cases.state.cleared']).waitFor();
    await look('case-cleared');
    await page.setViewportSize(VIEWPORTS.phone);
    await look('case-cleared');
    await page.setViewportSize(VIEWPORTS.desk);
  });

  it('is corrected by a step that keeps how it stood, its words rewritten by another', async () => {
    const { page, look } = chief;
    const dialog = page.getByRole('dialog');
    const begin = async (action: 'correct' | 'amend') => {
      await page.getByRole('button', { name: cases['case.more'] }).click();
      await page.getByRole('menuitem', { name: cases[`action.${action}`] }).click();
      await dialog.waitFor();
    };
    const send = async (action: 'correct' | 'amend') => {
      await dialog.getByRole('button', { name: cases[`action.${action}`], exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    await begin('correct');
    await dialog.getByLabel(cases['cases.number']).fill('13');
    await dialog.getByLabel(cases['step.reason']).fill('Chép nhầm số từ sổ giấy.');
    await look('case-correct');
    await send('correct');
    await page.getByText('Số 12 thành 13').waitFor();
    await begin('amend');
    const words = dialog.getByRole('textbox', { name: cases['case.narrative'] });
    await words.fill(`${NARRATIVE} Đã thu hồi xe.`);
    await send('amend');
    await page.getByText(/Đã thu hồi xe/).waitFor();
  });

  it('stands in the list, with the group that it belongs to, and is counted where figures come from', async () => {
    const { page, look } = chief;
    const dialog = page.getByRole('dialog');
    await page.getByRole('link', { name: app['rail.results'] }).click();
    await page.getByRole('link', { name: /^13\// }).waitFor();
    await look('cases-list');
    await page.setViewportSize(VIEWPORTS.phone);
    await look('cases-list');
    await page.setViewportSize(VIEWPORTS.desk);
    await page.getByRole('link', { name: results['results.tab.groups'] }).click();
    await page.getByRole('button', { name: groups['groups.record'] }).click();
    await dialog.getByLabel(groups['groups.persons']).fill('4');
    await dialog.getByRole('combobox', { name: results['results.place'] }).fill('hac thanh');
    await page
      .getByRole('option', { name: /Hạc Thành/ })
      .first()
      .click();
    await dialog.getByRole('combobox', { name: results['results.offence'] }).fill('xâm phạm sở hữu');
    await page.getByRole('option', { name: PROPERTY }).click();
    await look('group-new');
    await dialog.getByRole('button', { name: groups['groups.save'], exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('table', { name: groups['groups.view'] })
      .getByRole('cell', { name: '4', exact: true })
      .waitFor();
    await look('groups-list');
    const today = dayOfMoment(new Date());
    const { db } = served.system.services;
    const areas = await db.selectFrom('area').select('area_id').execute();
    const areaIds = areas.map(({ area_id }) => area_id);
    // the case may have been opened before midnight
    const scope = { areaIds, from: addDays(today, -1), to: today, asOf: today };
    expect([...(await countCases(db, scope)).values()]).toEqual([
      { cases_recorded: 1, cases_cleared: 1, cases_carried_over: 0, cases_carried_cleared: 0 },
    ]);
    expect([...(await countGroups(db, scope)).values()]).toEqual([
      { groups_dismantled: 1, persons_in_groups: 4 },
    ]);
    await chief.leave();
  });
});
