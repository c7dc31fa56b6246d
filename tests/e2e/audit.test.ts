import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { vi as app } from '../../src/app/messages.vi.ts';
import { vi as log } from '../../src/audit/web/messages.vi.ts';
import { beginStep, expectState, openTip, signInAtDoor } from './journey/officer.ts';
import { reportByPhone } from './journey/resident.ts';
import { servedCity } from './journey/served.ts';
import type { Visitor } from './journey/visitor.ts';
import { VIEWPORTS } from './kit/browser.ts';

const STORY = {
  category: 'Lừa đảo',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Chợ Thử Nghiệm',
  hour: 'sáng nay',
  text: 'Có người giả danh cán bộ, đòi chuyển tiền qua điện thoại.',
};

describe('the auditor’s place', () => {
  const served = servedCity();

  beforeAll(async () => {
    const resident = await served.visit('phone');
    await reportByPhone(resident, STORY);
    await resident.leave();
    const reception = await served.visit('desk');
    await signInAtDoor(reception, served.city.people.reception);
    await openTip(reception, STORY.category);
    await beginStep(reception, 'start_verification');
    await expectState(reception, 'verifying');
    await reception.leave();
  });

  const comeIn = async (): Promise<Visitor> => {
    const auditor = await served.visit('desk');
    await signInAtDoor(auditor, served.city.people.auditor);
    await auditor.page.getByRole('link', { name: app['rail.audit'], exact: true }).click();
    await auditor.page.getByRole('table', { name: log['audit.tab.openings'] }).waitFor();
    return auditor;
  };
  const lookAtBoth = async ({ page, look }: Visitor, name: string): Promise<void> => {
    await look(name);
    await page.setViewportSize(VIEWPORTS.phone);
    await look(name);
    await page.setViewportSize(VIEWPORTS.desk);
  };

  it('tells the board’s auditor who opened what, what they did, and who looked', async () => {
    const { displayName, login } = served.city.people.reception;
    const auditor = await comeIn();
    const { page } = auditor;
    await lookAtBoth(auditor, 'audit-openings');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: log['audit.export'] }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toContain(`,${login},${displayName},`);

    await page.getByLabel(log['audit.from']).fill('99/9');
    await page.getByRole('button', { name: log['audit.show'], exact: true }).click();
    await page.getByText(log['audit.day.wrong']).waitFor();
    await page.getByLabel(log['audit.from']).fill('1/1/2020');
    await page.getByLabel(log['audit.to']).fill('2/1/2020');
    await page.getByRole('button', { name: log['audit.show'], exact: true }).click();
    await page.getByText(log['audit.none.filtered']).waitFor();
    await lookAtBoth(auditor, 'audit-none');
    await page.getByRole('button', { name: log['audit.clear'] }).click();

    // opened once, and read again after the step
    const toActs = { name: log['audit.person.acts'].replace('{name}', displayName) };
    await page.getByRole('button', toActs).first().click();
    await page.getByRole('cell', { name: log['did.start_verification'] }).waitFor();
    await lookAtBoth(auditor, 'audit-acts');

    await page.getByRole('tab', { name: log['audit.tab.views'] }).click();
    await page.getByRole('cell', { name: `Người: ${displayName} (${login})` }).waitFor();
    await page.getByRole('cell', { name: log['views.kind.export'], exact: true }).waitFor();
    await lookAtBoth(auditor, 'audit-views');
    await auditor.leave();
  });

  it('tells an auditor of one desk of that desk, and not what a person did', async () => {
    const { accountId } = served.city.people.auditor;
    const { unitId } = served.city.desk.unit;
    const { db } = served.system.services;
    await db.updateTable('membership').set({ unit_id: unitId }).where('account_id', '=', accountId).execute();
    const auditor = await comeIn();
    const { page } = auditor;
    await page.getByRole('tab', { name: log['audit.tab.views'] }).waitFor();
    await expect.poll(() => page.getByRole('tab', { name: log['audit.tab.acts'] }).count()).toBe(0);
    // a person is found by a part of the name
    await page.getByRole('combobox', { name: log['audit.who'] }).fill('tiếp nh');
    await page.getByRole('option', { name: served.city.people.reception.displayName }).click();
    await page.getByRole('button', { name: log['audit.show'], exact: true }).click();
    await page.getByRole('button', { name: log['audit.clear'] }).waitFor();
    await page.getByRole('table', { name: log['audit.tab.openings'] }).waitFor();
    await auditor.look('audit-desk');
    await auditor.leave();
  });
});
