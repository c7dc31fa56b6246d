import type { z } from 'zod';
import { loadAreas } from '../../areas/server/index.ts';
import type { Services } from '../../platform/services.ts';
import type { listFigureRows as listFigureRowsEndpoint } from '../contract.ts';
import { addCounts, type FigureCode, figuresOf, NO_TIPS } from '../figures.ts';
import { countByArea, countByCategory, countByMonth } from './count-tips.ts';
import { type AreaPeriod, scopeOf } from './read-figures.ts';

/** One figure opened: its rows by month of receipt and by category. */
export async function listFigureRows(
  { db, clock }: Services,
  code: FigureCode,
  query: AreaPeriod,
): Promise<z.input<(typeof listFigureRowsEndpoint)['reply']>> {
  const scope = scopeOf(await loadAreas(db), query, clock.now());
  const [byArea, months, categories] = await Promise.all([
    countByArea(db, scope),
    countByMonth(db, scope, code),
    countByCategory(db, scope, code),
  ]);
  const counts = [...byArea.values()].reduce(addCounts, NO_TIPS);
  const figure = figuresOf(counts).find((one) => one.code === code);
  if (figure === undefined) throw new RangeError(`no figure is called "${code}"`);
  return { figure, asOf: scope.asOf, months, categories };
}
