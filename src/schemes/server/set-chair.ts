import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { setChair as contract } from '../contract.ts';
import { appendStep } from './append-step.ts';
import { changeWords, receiveChange, saidOfChange } from './change-words.ts';
import type { StoredScheme } from './scheme-queries.ts';

/** Nobody in the clear. */
export const NO_CHAIR = { chair_name: null, chair_contact: null, chair_agreed_on: null } as const;

/**
 * Says who chairs a scheme: sealed to its unit, and in the clear where the chair agreed to be shown; without that,
 * what was in the clear goes. Whoever keeps the scheme can take either away, also without a key. The leaf commits to the
 * sealed words alone: a consent can be withdrawn, a leaf cannot. Throws `scheme_changed`, `day_in_future`,
 * `scheme_not_alive` for a chair of a scheme that is no more, and the errors of the words.
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
  const names = shown !== null || typeof sent !== 'string';
  if (names && scheme.state === 'dissolved') throw new AppError('scheme_not_alive');
  const words = await receiveChange(services, sent, { subjectId, unitId });
  const set =
    shown === null
      ? NO_CHAIR
      : {
          chair_name: shown.name.normalize('NFC'),
          chair_contact: shown.contact.normalize('NFC'),
          chair_agreed_on: shown.agreedOn,
        };
  const said = [saidOfChange(words), shown?.agreedOn ?? null];
  const step = { action: 'set_chair', onDay, said, set } as const;
  return transaction(db, async (trx) => {
    const version = await appendStep(trx, scheme, seen, step, { accountId, at });
    await changeWords(trx, 'scheme', words, { areaId, subjectId, role: 'chair', authorId: accountId, at });
    return { version };
  });
}
