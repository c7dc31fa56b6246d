import { randomUUID } from 'node:crypto';
import type { give, listEntries, readFund, spend } from '../../src/contributions/contract.ts';
import type { Reason } from '../../src/contributions/fund.ts';
import { newSlipCode, slipHash } from '../../src/contributions/slip-code.ts';
import { dayOf } from '../../src/platform/clock.ts';
import type { BodyOf, ReplyOf } from '../../src/wire/endpoint.ts';
import type { Who } from '../routes/cast.ts';
import type { Answer, World } from '../routes/world.ts';
import { ok } from './test-schemes.ts';
import { testMessage, testReceipt } from './test-tips.ts';

/** Those who enter in the funds of a world's schemes, asking over HTTP as their browsers do. */
export function fundKeepers(world: World) {
  const today = () => dayOf(world.services.clock.now());
  const post = (schemeId: string, path: string, body: object, who: Who = 'chief'): Promise<Answer> =>
    world.askAs(who, { method: 'POST', url: `/api/schemes/${schemeId}/fund/${path}`, body });
  const get = (schemeId: string, path = '', who: Who = 'chief'): Promise<Answer> =>
    world.askAs(who, { method: 'GET', url: `/api/schemes/${schemeId}/fund${path}` });
  /** What a browser sends of a contribution, with the code on its slip; the giver really sealed. */
  const giving = async (over: Partial<BodyOf<typeof give>> = {}) => {
    const entryId = over.entryId ?? randomUUID();
    const code = newSlipCode();
    const giver = await testMessage(world.deployment, world.desk, {
      envelope: 'note',
      tipId: entryId,
      receipt: await testReceipt(),
      text: 'Hộ ông Mẫu, ngõ 12',
    });
    const gift = { is: 'money', amount: 100_000 } as const;
    const told = { onDay: today(), sort: 'household', gift, about: null } as const;
    return { code, body: { entryId, ...told, giver, slipHash: slipHash(code), ...over } };
  };
  /** A contribution without a name, entered by somebody whom the chief can correct. */
  const given = async (schemeId: string, over: Partial<BodyOf<typeof give>> = {}, who: Who = 'reception') => {
    const entryId = randomUUID();
    const code = newSlipCode();
    const gift = { is: 'money', amount: 100_000 } as const;
    const told = { onDay: today(), sort: 'household', gift, about: null, giver: null } as const;
    const asked = { entryId, ...told, slipHash: slipHash(code), ...over };
    const answer = await post(schemeId, 'givings', asked, who);
    return { code, answer };
  };
  const spending = (over: Partial<BodyOf<typeof spend>> = {}) => ({
    entryId: randomUUID(),
    onDay: today(),
    amount: 40_000,
    about: 'Mua bóng đèn',
    paper: 'HĐ 12',
    ...over,
  });
  const opened = (code: string, more: object = {}): Promise<Answer> =>
    world.ask({ method: 'POST', url: '/api/contributions/slip', body: { code, ...more } });
  /** Takes an entry back, with a reason. */
  const take = (schemeId: string, number: number, reason: Reason, over: object = {}, who: Who = 'chief') => {
    const body = { entryId: randomUUID(), onDay: today(), reason, ...over };
    return post(schemeId, `entries/${number}/reversal`, body, who);
  };
  const fundOf = async (schemeId: string) => ok(await get(schemeId)).body as ReplyOf<typeof readFund>;
  const bookOf = async (schemeId: string, query = '') =>
    ok(await get(schemeId, `/entries${query}`)).body as ReplyOf<typeof listEntries>;
  return { today, post, get, giving, given, spending, take, fundOf, bookOf, opened };
}

/** The number of what was entered. */
export function numberOf(answer: Answer): number {
  return (ok(answer).body as ReplyOf<typeof spend>).number;
}
