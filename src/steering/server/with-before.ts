import type { Counted, IndicatorFigure } from '../indicator-contract.ts';
import type { IndicatorCode } from '../indicators.ts';
import { type Basis, workOut } from '../work-out.ts';

/** An indicator of a period, with what it was in the one that it is compared with. */
export function withBefore(
  code: IndicatorCode,
  now: Basis,
  before: Basis | undefined,
): IndicatorFigure & { before: Counted | null } {
  if (before === undefined) return { ...workOut(code, now), before: null };
  const { code: _, ...counted } = workOut(code, before);
  return { ...workOut(code, now), before: counted };
}
