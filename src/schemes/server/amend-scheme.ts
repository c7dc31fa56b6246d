import type { z } from 'zod';
import { dayOf } from '../../platform/clock.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { amendScheme as contract } from '../contract.ts';
import { appendStep } from './append-step.ts';
import { namedAs, type StoredScheme } from './scheme-queries.ts';

/** Corrects what a scheme is called and says of itself. Throws `scheme_changed`. */
export async function amendScheme(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  amended: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const at = clock.now();
  const set = {
    ...namedAs(amended.name),
    about: amended.about.normalize('NFC'),
    paid_by_people: amended.paidByPeople,
    in_reports: amended.inReports,
  };
  const said = [set.name, set.about, String(set.paid_by_people), String(set.in_reports)];
  const step = { action: 'amend', onDay: dayOf(at), said, set } as const;
  return transaction(db, async (trx) => ({
    version: await appendStep(trx, scheme, amended.version, step, { accountId, at }),
  }));
}
