import type { Period } from '../../periods.ts';
import type { ReportFacts } from '../../report-fields.ts';
import type { FrozenFigures } from './frozen-figures.ts';

/** What the fields of a template are filled from, of figures as they are kept. */
export function factsOf({ area, against, figures, schemes }: FrozenFigures, period: Period): ReportFacts {
  return { area, period, against, figures, schemes };
}
