import { type Db, transaction } from '../../platform/database.ts';
import { SHIPPED_GRADES } from '../data/grades.ts';
import { SHIPPED_KINDS } from '../data/index.ts';

/** Before any scheme: what is shipped was always there. */
const SHIPPED_AT = new Date('2016-12-31T17:00:00Z');

/**
 * Brings the shipped kinds and, where there are none, the shipped labels of grades into the database; a kind that is
 * there is left as it is. Runs at every start; a second run, or one beside it, changes nothing.
 */
export async function syncKinds(db: Db): Promise<void> {
  await transaction(db, async (trx) => {
    await trx
      .insertInto('scheme_kind')
      .values(
        Object.entries(SHIPPED_KINDS).map(([kind, form]) => {
          return { kind, version: 1, form: JSON.stringify(form), made_by: null, made_at: SHIPPED_AT };
        }),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
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
