import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { receiveWords, storeWords } from '../../words/server/index.ts';
import type { setChair as contract } from '../contract.ts';
import { appendStep } from './append-step.ts';
import type { StoredScheme } from './scheme-queries.ts';

/**
 * Says who chairs a scheme: sealed to its unit, and in the clear where the chair agreed to be shown; without that,
 * what was in the clear goes. The leaf commits to the sealed words alone: a consent can be withdrawn, a leaf cannot.
 * Throws `scheme_changed`, `day_in_future`, and the errors of the words.
 */
export async function setChair(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  { version: seen, words: sent, shown }: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const { area_id: areaId, scheme_id: subjectId, unit_id: unitId } = scheme;
  const at = clock.now();
  const onDay = dayOf(at);
  if (shown !== null && shown.agreedOn > onDay) throw new AppError('day_in_future');
  const words = await receiveWords(services, sent, { subjectId, unitId });
  const set = {
    chair_name: shown?.name.normalize('NFC') ?? null,
    chair_contact: shown?.contact.normalize('NFC') ?? null,
    chair_agreed_on: shown?.agreedOn ?? null,
  };
  const said = [words.body.sha256, shown?.agreedOn ?? null];
  return transaction(db, async (trx) => {
    const version = await appendStep(
      trx,
      scheme,
      seen,
      { action: 'set_chair', onDay, said, set },
      { accountId, at },
    );
    await storeWords(trx, 'scheme', words, { areaId, subjectId, role: 'chair', authorId: accountId, at });
    return { version };
  });
}
