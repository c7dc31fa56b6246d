import type { Db } from '../../platform/database.ts';
import type { LawBook } from '../law-book.ts';
import { holidayOfRow, parameterOfRow } from './rows.ts';
import './tables.ts';

/** Reads the whole law of this deployment (about 200 rows), in order of code and time. */
export async function loadLawBook(db: Db): Promise<LawBook> {
  const parameters = await db
    .selectFrom('law_parameter')
    .selectAll()
    .orderBy('code')
    .orderBy('valid_from')
    .execute();
  const holidays = await db.selectFrom('law_holiday').selectAll().orderBy('day').execute();
  return { parameters: parameters.map(parameterOfRow), holidays: holidays.map(holidayOfRow) };
}
