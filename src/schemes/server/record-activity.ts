import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { newestWords, readWords, storeWords } from '../../words/server/index.ts';
import type { recordActivity as contract } from '../site-contract.ts';
import { enterActivity, type SealedPart } from './enter-activity.ts';
import { receiveOptional } from './receive-optional.ts';
import type { StoredScheme } from './scheme-queries.ts';

type Recorded = z.output<(typeof contract)['body']>;

/**
 * An officer enters something that a site or a team did, the words sealed and signed by the unit. Throws what
 * `enterActivity` throws, and the errors of the words.
 */
export async function recordActivity(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  { words: sent, ...activity }: Recorded,
): Promise<{ activityId: string }> {
  const { activityId } = activity;
  const receive = async (): Promise<SealedPart> => {
    const words = await receiveOptional(services, sent, { subjectId: activityId, unitId: scheme.unit_id });
    return {
      sha256: words?.body.sha256 ?? null,
      store: async (trx, { at }) => {
        const about = { areaId: scheme.area_id, subjectId: activityId, role: 'fields' as const };
        if (words !== null)
          await storeWords(trx, 'scheme_activity', words, { ...about, authorId: accountId, at });
      },
    };
  };
  const isStored = async (db: Db) => {
    const words = await readWords(
      db,
      'scheme_activity',
      [{ areaId: scheme.area_id, subjectId: activityId }],
      'unit',
    );
    const stored = newestWords(words(activityId), ['fields']).fields;
    return stored?.signature === sent?.signature;
  };
  await enterActivity(services, accountId, scheme, activity, { hasWords: sent !== null, receive, isStored });
  return { activityId };
}
