import { AppError } from '../../platform/app-error.ts';
import type { Services } from '../../platform/services.ts';
import { type IndicatorCode, indicatorOf } from '../indicators.ts';
import type { FrozenContent, FrozenFigure } from '../snapshot.ts';
import { type Basis, workOut } from '../work-out.ts';
import type { AskedPeriods } from './ask-period.ts';
import { basisOf } from './basis-of.ts';
import { KEPT_CODES } from './count-sources.ts';
import { placeOf } from './scope-of.ts';
import { readKindSums } from './sum-kinds.ts';

/** Every figure of a period as it stands now. Throws `figures_incomplete` where a register does not answer. */
export async function readContent(
  means: Pick<Services, 'db' | 'log'>,
  asked: AskedPeriods,
): Promise<FrozenContent> {
  const { scope, calendar, area } = asked;
  const codes = KEPT_CODES.filter((code) => indicatorOf(code).calendars.includes(calendar));
  const counting = codes.filter((code) => indicatorOf(code).kind === 'count');
  const basis = await basisOf(means, scope);
  const parts = asked.parts.map((part) => ({ part, areaIds: asked.countedIn(part.areaId) }));
  const inParts = new Set(parts.flatMap(({ areaIds }) => areaIds));
  return {
    v: 1,
    areaId: area.areaId,
    from: scope.from,
    to: scope.to,
    calendar,
    asOf: scope.asOf,
    figures: figuresOf(codes, basis.whole),
    parts: parts.map(({ part, areaIds }) => ({
      ...placeOf(part),
      figures: figuresOf(counting, basis.of(areaIds)),
    })),
    rest: figuresOf(counting, basis.of(scope.areaIds.filter((id) => !inParts.has(id)))),
    kinds: await readKindSums(means.db, scope),
  };
}

function figuresOf(codes: readonly IndicatorCode[], basis: Basis): FrozenFigure[] {
  return codes.map((code) => {
    const { value, of, fault } = workOut(code, basis);
    if (fault !== undefined) throw new AppError('figures_incomplete');
    return { code, value, of };
  });
}
