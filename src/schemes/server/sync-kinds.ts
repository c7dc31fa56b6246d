import { isDeepStrictEqual } from 'node:util';
import { type Db, transaction } from '../../platform/database.ts';
import { SHIPPED_GRADES } from '../data/grades.ts';
import { SHIPPED_KINDS } from '../data/index.ts';
import type { KindForm } from '../form.ts';
import { newestKinds, type StoredKind } from './kind-queries.ts';

/** Before any scheme: what is shipped was always there. */
const SHIPPED_AT = new Date('2016-12-31T17:00:00Z');

/**
 * Brings the shipped kinds and, where there are none, the shipped labels of grades into the database. A kind whose
 * shipped form has changed since gets it as its next version; one that a board has written is left as it is. Runs at
 * every start; a second run, or one beside it, changes nothing.
 */
export async function syncKinds(db: Db): Promise<void> {
  await transaction(db, async (trx) => {
    const newest = new Map((await newestKinds(trx)).map((row) => [row.kind, row]));
    const rows = Object.entries(SHIPPED_KINDS).flatMap(([kind, form]) => {
      const version = versionToShip(newest.get(kind), form);
      if (version === undefined) return [];
      return [{ kind, version, form: JSON.stringify(form), made_by: null, made_at: SHIPPED_AT }];
    });
    if (rows.length > 0) {
      await trx
        .insertInto('scheme_kind')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }
    const known = await trx.selectFrom('scheme_grade').select('grade').limit(1).executeTakeFirst();
    if (known !== undefined) return;
    await trx
      .insertInto('scheme_grade')
      .values(
        SHIPPED_GRADES.map(({ grade, name }, place) => {
          return { grade, place, name: name.vi, name_en: name.en, ended_on: null };
        }),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
}

/** The version under which a shipped form comes in; undefined where it is there, or a board has its own. */
function versionToShip(known: StoredKind | undefined, form: KindForm): number | undefined {
  if (known === undefined) return 1;
  const changed = known.made_by === null && !isDeepStrictEqual(known.form, JSON.parse(JSON.stringify(form)));
  return changed ? known.version + 1 : undefined;
}
