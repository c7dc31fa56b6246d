import type { z } from 'zod';
import { appendLeaf } from '../../ledger/server/index.ts';
import { AppError } from '../../platform/app-error.ts';
import { dayOf } from '../../platform/clock.ts';
import { type Db, transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { wordingFaults } from '../check-form.ts';
import type { Grade, listGrades, setGrades as setGradesContract } from '../kind-contract.ts';

type Grades = z.output<(typeof listGrades)['reply']>;

/** Labels that are read at most; ended ones beyond that are very old. */
const MOST_GRADES = 100;

/** The labels of grades: those that are given, best first, and those that are no longer. */
export async function readGrades(db: Db): Promise<Grades> {
  const rows = await db
    .selectFrom('scheme_grade')
    .selectAll()
    .orderBy('ended_on', (order) => order.desc().nullsFirst())
    .orderBy('place')
    .limit(MOST_GRADES)
    .execute();
  const present = (row: (typeof rows)[number]): Grade => ({
    grade: row.grade,
    name: { vi: row.name, en: row.name_en },
  });
  return {
    given: rows.filter(({ ended_on }) => ended_on === null).map(present),
    ended: rows.filter(({ ended_on }) => ended_on !== null).map(present),
  };
}

/** Whether a grade can be given now. */
export async function isGiven(db: Db, grade: string): Promise<boolean> {
  const row = await db
    .selectFrom('scheme_grade')
    .select('grade')
    .where('grade', '=', grade)
    .where('ended_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Sets the labels that are given from now on; the others end today and keep their words for old grades. Throws
 * `form_not_sound` for labels that grade by tips, by religion or by what people are free to do; its issues say which.
 */
export async function setGrades(
  { db, clock }: Services,
  by: { readonly accountId: string; readonly areaId: number },
  { grades }: z.output<(typeof setGradesContract)['body']>,
): Promise<Grades> {
  const issues = grades.flatMap(({ name }, index) => wordingFaults(`grades.${index}.name`, name));
  if (issues.length > 0) throw new AppError('form_not_sound', { issues });
  const at = clock.now();
  await transaction(db, async (trx) => {
    await trx
      .updateTable('scheme_grade')
      .set({ ended_on: dayOf(at) })
      .where('ended_on', 'is', null)
      .execute();
    for (const [place, { grade, name }] of grades.entries()) {
      const label = { place, name: name.vi, name_en: name.en, ended_on: null };
      await trx
        .insertInto('scheme_grade')
        .values({ grade, ...label })
        .onConflict((conflict) => conflict.column('grade').doUpdateSet(label))
        .execute();
    }
    const fields = ['scheme.grades', JSON.stringify(grades), by.accountId, at.toISOString()];
    await appendLeaf(trx, { areaId: by.areaId, subject: 'scheme_grade', fields }, at);
  });
  return readGrades(db);
}
