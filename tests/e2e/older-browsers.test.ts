import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vi as follow } from '../../src/tips/web/follow/messages.vi.ts';
import { expectState, openTip, signInAtDoor } from './journey/officer.ts';
import { openReceipt, writeReport } from './journey/resident.ts';
import { servedCity } from './journey/served.ts';
import { makeOlder } from './kit/older-browser.ts';

const STORY = {
  category: 'Trộm cắp',
  ward: { typed: 'hac thanh', offered: /Hạc Thành/ },
  address: 'Số 5 ngõ Thử Nghiệm',
  hour: 'khoảng 22 giờ',
  text: 'Đêm qua nhà tôi mất một chiếc xe máy, cổng bị cắt khóa.',
};
const PUBLIC_PAGES = join(import.meta.dirname, '../../dist/public');

describe('a browser of the beginning of 2022', () => {
  const served = servedCity();

  const older = async (width: 'phone' | 'desk') => {
    const person = await served.visit(width);
    return { person, workers: await makeOlder(person.page.context()) };
  };

  it('on a phone writes a report and follows it', async () => {
    const { person, workers } = await older('phone');
    await person.go('/bao-tin');
    const words = await writeReport(person, STORY);
    expect(words).toHaveLength(8);
    await openReceipt(person, words);
    await person.page.getByText(follow['tip.state.received'], { exact: true }).first().waitFor();
    // nothing was lent but what the code uses, and each page with a seal had its worker
    expect(await person.page.evaluate("'toSpliced' in Array.prototype")).toBe(false);
    expect(workers()).toBe(2);
    await person.leave();
  });

  it('at the desk opens what was sealed on the phone', async () => {
    const { person, workers } = await older('desk');
    await signInAtDoor(person, served.city.people.reception);
    await openTip(person, STORY.category);
    await person.page.getByText(STORY.text).first().waitFor();
    await expectState(person, 'received');
    expect(workers()).toBeGreaterThan(0);
    await person.leave();
  });

  it('reads every script of the public pages: none looks behind in a regular expression', () => {
    const scripts = globSync('*/*.js', { cwd: PUBLIC_PAGES });
    expect(scripts.length).toBeGreaterThan(50);
    const looking = scripts.filter((file) =>
      /\(\?<[=!]/.test(readFileSync(join(PUBLIC_PAGES, file), 'utf8')),
    );
    expect(looking).toEqual([]);
  });
});
