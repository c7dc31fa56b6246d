import { expect, it } from 'vitest';
import { ApiError } from '../../../wire/client.ts';
import { deliverOnce, type ReadyOffer } from './send-offer.ts';

const ANSWER = { receivedAt: '2026-03-02T02:00:00.000Z', dueOn: '2026-03-16', leafHash: '' };
const written = (offerId: string): ReadyOffer => ({
  words: ['một'],
  body: {
    offerId,
    kind: 'join',
    schemeId: offerId,
    schemeKind: null,
    placeAreaId: null,
    receipt: { signingKey: '', replyRecipient: '' },
    message: {
      envelope: 'reporter',
      tipId: offerId,
      messageId: offerId,
      unitId: 1,
      epoch: 1,
      ciphertext: '',
      grants: [],
      files: [],
      signature: '',
    },
  },
});

/** A desk that keeps the first offer of a receipt, and loses its answer so many times. */
function desk(losses: number) {
  let kept: ReadyOffer | undefined;
  let lost = 0;
  return async (offer: ReadyOffer) => {
    kept ??= offer;
    if (kept !== offer) throw new ApiError('already_entered');
    lost += 1;
    if (lost <= losses) throw new ApiError('offline');
    return ANSWER;
  };
}

it('shows the receipt of what arrived first, however often it was mended after its answer was lost', async () => {
  const [first, second, third] = [written('1'), written('2'), written('3')] as const;
  const deliver = desk(2);
  await expect(deliverOnce(deliver, first, [])).rejects.toThrow('offline');
  await expect(deliverOnce(deliver, second, [first])).rejects.toThrow('offline');
  expect(await deliverOnce(deliver, third, [first, second])).toEqual({ offer: first, answer: ANSWER });
});

it('sends what was mended where nothing had arrived', async () => {
  const [first, second] = [written('1'), written('2')] as const;
  expect((await deliverOnce(desk(0), second, [first])).offer).toBe(second);
});

it('passes on what is refused', async () => {
  const refuse = () => Promise.reject(new ApiError('already_entered'));
  await expect(deliverOnce(refuse, written('1'), [])).rejects.toThrow('already_entered');
});
