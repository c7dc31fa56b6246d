import type { Updateable } from 'kysely';
import type { z } from 'zod';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import type { takeStep as contract } from '../contract.ts';
import { canStep, type LifeAction, stepOf } from '../life.ts';
import { appendStep } from './append-step.ts';
import { endEverything, type SitesEnd } from './end-everything.ts';
import { endSchemeWords } from './end-scheme-words.ts';
import { checkDocument, saidOf, storeDocuments } from './file-document.ts';
import { isGiven } from './grades.ts';
import { livedSteps, refuseDisorder, refuseMissing } from './lived-steps.ts';
import { refuseOutside } from './refuse-outside.ts';
import type { SchemeKey, StoredScheme } from './scheme-queries.ts';
import { NO_CHAIR } from './set-chair.ts';
import type { SchemeTable } from './tables.ts';

type Asked = z.output<(typeof contract)['body']>;

/**
 * Takes a step of a scheme's life, with the papers that it asks for; the end of a scheme ends its sites and terms, what
 * else ends with them (`sitesEnd`), and erases who chaired it, the names of all terms of office, and what its sites and
 * teams had sealed. Throws `scheme_changed`, `scheme_step_not_allowed`, `documents_missing` (its issues name them),
 * `decision_not_named`, `unknown_grade`, `day_in_future`, `end_before_start` before an earlier step, and
 * `activity_outside` where something was done after the end.
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
    const lived = await livedSteps(trx, scheme);
    refuseDisorder(lived, { version, onDay });
    await storeDocuments(trx, scheme, version, documents);
    const since = lived.findLast((step) => step.action === action && step.version < version)?.version ?? 0;
    await refuseMissing(trx, scheme, action, { since, onDay });
    if (set.state !== 'dissolved') return { version };
    await endEverything(trx, scheme, onDay, by, sitesEnd);
    await refuseOutside(trx, keyOf(scheme), { to: onDay });
    await endSchemeWords(trx, scheme);
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
    ...(state === 'dissolved' ? { dissolved_on: onDay, ...NO_CHAIR } : {}),
    ...(grade === null ? {} : { grade }),
  };
}

function keyOf({ area_id, scheme_id }: StoredScheme): SchemeKey {
  return { area_id, scheme_id };
}
