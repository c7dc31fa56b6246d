import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vi as door } from '../../src/accounts/web/messages.vi.ts';
import { vi as report } from '../../src/tips/web/report/messages.vi.ts';
import { type RunningServer, runServer } from '../start/run-server.ts';
import { acceptLink, type Holder, holdCeremony, makeUnitKey, signKey } from './journey/ceremony.ts';
import { openTip, signInAtDoor, unlock } from './journey/officer.ts';
import { reportByPhone } from './journey/resident.ts';
import { actsInTurn } from './journey/served.ts';
import { type Visitor, visitor } from './journey/visitor.ts';
import { launchBrowser } from './kit/browser.ts';

const holder = (login: string, displayName: string): Holder => {
  return { login, displayName, passphrase: `cụm mật khẩu thử ${login} 1` };
};
const ROOM = {
  stewards: [holder('giu.so.mot', 'Đỗ Thử Một'), holder('giu.so.hai', 'Đỗ Thử Hai')],
  administrator: holder('quan.tri', 'Bùi Thử'),
  chief: holder('truc.ban', 'Phạm Thử'),
} as const;
const STORY = {
  category: 'Môi trường, thực phẩm bẩn',
  ward: { typed: 'ham rong', offered: /Hàm Rồng/ },
  address: 'Bờ sông',
  hour: 'ban đêm',
  text: 'Có xe đổ trộm chất thải xuống bờ sông, đã hai đêm liền.',
};

describe('npm start on an empty data folder', () => {
  let folder: string;
  let server: RunningServer;
  let browser: Browser;
  let room: Visitor;
  let link: string;
  let mark: string;

  actsInTurn('first-run', () => [room]);

  const person = (width: 'phone' | 'desk') => visitor(browser, server.url, width);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'binhyen-first-'));
    // As root PostgreSQL runs under another account, which has to get in.
    await chmod(folder, 0o711);
    server = await runServer({ BINHYEN_DATA: path.join(folder, 'data') });
    browser = await launchBrowser();
    room = await person('desk');
  });

  afterAll(async () => {
    await browser?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('takes no report before a desk has a key, and says what to do instead', async () => {
    const resident = await person('phone');
    await resident.go('/bao-tin');
    await resident.page.getByRole('heading', { name: report['closed.heading'] }).waitFor();
    await resident.look('report-closed');
    await resident.leave();
  });

  it('opens the ceremony to whoever read the token from the terminal', async () => {
    const token = server.firstRun?.split(' ').at(-1) ?? '';
    link = await holdCeremony(room, token, ROOM);
    await room.leave();
  });

  it('lets the chief in by the link, once, who makes the key of the duty desk', async () => {
    room = await person('desk');
    await acceptLink(room, link, ROOM.chief);
    await signInAtDoor(room, ROOM.chief);
    mark = await makeUnitKey(room);
    const late = await person('desk');
    await late.go(new URL(link).pathname + new URL(link).hash);
    await late.page.getByRole('alert').waitFor();
    await late.look('invitation-used');
    await late.leave();
  });

  it('lets a steward compare the mark and sign', async () => {
    const steward = await person('desk');
    await signInAtDoor(steward, ROOM.stewards[0]);
    await signKey(steward, mark);
    await steward.leave();
  });

  it('takes a report from a ward without a desk, and the duty desk opens it', async () => {
    const resident = await person('phone');
    expect(await reportByPhone(resident, STORY)).toHaveLength(8);
    await resident.leave();
    await room.go('/lam-viec');
    await room.page.getByRole('heading', { name: door['lock.title'] }).waitFor();
    await room.look('locked');
    await unlock(room, ROOM.chief.passphrase);
    await openTip(room, STORY.category);
    await room.page.getByText(STORY.text).first().waitFor();
    await room.leave();
  });
});
