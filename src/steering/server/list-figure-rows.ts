import type { z } from 'zod';
import type { Db } from '../../platform/database.ts';
import type { listFigureRows as contract } from '../contract.ts';
import { type FigureCode, figureOf, sumCounts } from '../figures.ts';
import { countByArea, countByCategory, countByMonth } from './count-tips.ts';
import { type AskedScope, askedPlaceOf } from './scope-of.ts';

/** One figure opened: its rows by month of receipt and by category. */
export async function listFigureRows(
  db: Db,
  code: FigureCode,
  asked: AskedScope,
): Promise<z.output<(typeof contract)['reply']>> {
  const { scope } = asked;
  const [byArea, months, categories] = await Promise.all([
    countByArea(db, scope),
    countByMonth(db, scope, code),
    countByCategory(db, scope, code),
  ]);
  const figure = figureOf(sumCounts([...byArea.values()]), code);
  return { area: askedPlaceOf(asked), asOf: scope.asOf, figure, months, categories };
}
