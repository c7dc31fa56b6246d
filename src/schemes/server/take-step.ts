import type { Updateable } from 'kysely';
import type { z } from 'zod';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, type Trx, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { takeStep as contract } from '../contract.ts';
import { canStep, LIFE_ACTIONS, type LifeAction, missingDocuments, stepOf } from '../life.ts';
import { appendStep } from './append-step.ts';
import { endEverything, type SitesEnd } from './end-everything.ts';
import { checkDocument, saidOf, storeDocuments } from './file-document.ts';
import { isGiven } from './grades.ts';
import type { SchemeKey, StoredScheme } from './scheme-queries.ts';
import type { SchemeTable } from './tables.ts';

type Asked = z.output<(typeof contract)['body']>;

/**
 * Takes a step of a scheme's life, with the papers that it asks for; the end of a scheme ends its sites and terms,
 * and `sitesEnd` what else ends with them. Throws `scheme_changed`, `scheme_step_not_allowed`, `documents_missing` (its issues name them),
 * `decision_not_named`, `unknown_grade`, `day_in_future`, and `end_before_start` before an earlier step.
 */
export async function takeStep(
  { db, clock }: Services,
  accountId: string,
  scheme: StoredScheme,
  asked: Asked,
  sitesEnd: SitesEnd,
): Promise<{ version: number }> {
  const { action, onDay, documents, grade } = asked;
  const at = clock.now();
  const by = { accountId, at };
  for (const document of documents) checkDocument(document, dayOf(at));
  await checkGrade(db, action, grade);
  const said = documents.flatMap(saidOf);
  return transaction(db, async (trx) => {
    const set = changesOf(asked);
    const version = await appendStep(trx, scheme, asked.version, { action, onDay, grade, said, set }, by);
    // the row is held now, and stands at the version that was seen
    if (!canStep(action, scheme.state)) throw new AppError('scheme_step_not_allowed');
    await storeDocuments(trx, scheme, version, documents);
    await refuseMissing(trx, scheme, action, version);
    await refuseEarlier(trx, scheme, { version, onDay });
    if (set.state === 'dissolved') await endEverything(trx, scheme, onDay, by, sitesEnd);
    return { version };
  });
}

async function checkGrade(db: Db, action: LifeAction, grade: string | null): Promise<void> {
  if ((stepOf(action).grades === true) !== (grade !== null)) throw invalidInput('grade', 'invalid_value');
  if (grade !== null && !(await isGiven(db, grade))) throw new AppError('unknown_grade');
}

function changesOf({ action, onDay, grade }: Asked): Updateable<SchemeTable> {
  const { to: state } = stepOf(action);
  return {
    state,
    ...(action === 'launch' ? { launched_on: onDay } : {}),
    ...(state === 'dissolved' ? { dissolved_on: onDay } : {}),
    ...(grade === null ? {} : { grade }),
  };
}

async function refuseMissing(
  trx: Trx,
  scheme: SchemeKey,
  action: LifeAction,
  version: number,
): Promise<void> {
  const filed = await trx
    .selectFrom('scheme_document')
    .select(['type', 'version'])
    .where('area_id', '=', scheme.area_id)
    .where('scheme_id', '=', scheme.scheme_id)
    .execute();
  const before = await trx
    .selectFrom('scheme_step')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('area_id', '=', scheme.area_id)
    .where('scheme_id', '=', scheme.scheme_id)
    .where('action', '=', action)
    .where('version', '<', version)
    .executeTakeFirst();
  const missing = missingDocuments(action, filed, before?.version ?? 0);
  if (missing.length === 0) return;
  const issues = missing.map((type) => ({ path: `documents.${type}`, code: 'required' }));
  throw new AppError('documents_missing', { issues });
}

async function refuseEarlier(
  trx: Trx,
  { area_id, scheme_id }: SchemeKey,
  { version, onDay }: { readonly version: number; readonly onDay: string },
): Promise<void> {
  const later = await trx
    .selectFrom('scheme_step')
    .select('version')
    .where('area_id', '=', area_id)
    .where('scheme_id', '=', scheme_id)
    .where('action', 'in', ['propose', ...LIFE_ACTIONS])
    .where('version', '<', version)
    .where('on_day', '>', onDay)
    .limit(1)
    .executeTakeFirst();
  if (later !== undefined) throw new AppError('end_before_start');
}
