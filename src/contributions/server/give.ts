import type { z } from 'zod';
import type { Services } from '../../platform/services.ts';
import type { StoredScheme } from '../../schemes/server/index.ts';
import { readWords, receiveWords, storeWords } from '../../words/server/index.ts';
import type { give as contract } from '../contract.ts';
import { addEntry, type Entered } from './add-entry.ts';
import { isSlipOf, putSlip } from './put-slip.ts';

type Given = z.output<(typeof contract)['body']>;

/**
 * Enters money or things that somebody gave; who it was is sealed to the unit, and the code on their slip is known by
 * its hash. Throws what `addEntry` throws, and the errors of sealed words.
 */
export async function give(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  { entryId, onDay, sort, gift, about, giver, slipHash }: Given,
): Promise<Entered> {
  const { area_id, scheme_id, unit_id: unitId } = scheme;
  const subject = { areaId: area_id, subjectId: entryId };
  const words = giver && (await receiveWords(services, giver, { subjectId: entryId, unitId }));
  return addEntry(services, accountId, scheme, {
    entryId,
    onDay,
    said: { side: 'given', sort, about, ...columnsOfGift(gift) },
    alike: async (trx, known) => {
      const heard = (await readWords(trx, 'fund_entry', [subject], 'unit'))(entryId);
      const same = heard.map((each) => each.words.messageId).join() === (giver?.messageId ?? '');
      return same && (await isSlipOf(trx, known, slipHash));
    },
    committed: [slipHash, words?.body.sha256 ?? null],
    after: async (trx, number, at) => {
      await putSlip(trx, { area_id, scheme_id, number }, slipHash, at);
      if (gift.is === 'thing') {
        const { thing, quantity } = gift;
        const row = { area_id, scheme_id, number, thing, quantity, remaining: quantity };
        await trx.insertInto('fund_thing').values(row).execute();
      }
      if (words)
        await storeWords(trx, 'fund_entry', words, { ...subject, role: 'giver', authorId: accountId, at });
    },
  });
}

function columnsOfGift(gift: Given['gift']) {
  if (gift.is === 'money') return { amount: gift.amount };
  return { thing: gift.thing, quantity: gift.quantity, worth: gift.worth };
}
