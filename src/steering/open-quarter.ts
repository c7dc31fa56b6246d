import { isCommunal } from '../areas/area.ts';
import { addDays, addMonths } from '../law/day.ts';
import { type FrozenCounts, openCounts, openTotal } from './open-data.ts';
import type { OpenQuarter } from './open-data-contract.ts';
import type { Period } from './periods.ts';
import { type Adjustment, adjusted, type FrozenContent, type FrozenFigure } from './snapshot.ts';

/** What was frozen of an area, with what was adjusted since. */
export interface FrozenQuarter {
  readonly content: FrozenContent;
  readonly adjustments: readonly Adjustment[];
}

/** The days of a quarter, `2018-Q1`. */
export function daysOfQuarter(quarter: string): Period {
  const [year, number] = quarter.split('-Q');
  const from = addMonths(`${year}-01-01`, (Number(number) - 1) * 3);
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** The quarter that a period is; undefined where it is none. */
export function quarterOf({ from, to }: Period): string | undefined {
  const quarter = `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
  const days = daysOfQuarter(quarter);
  return days.from === from && days.to === to ? quarter : undefined;
}

/**
 * What everybody may know of a quarter. Only units of the lowest level are told, each once, as it was frozen first:
 * two freezes of one unit, or a district told beside its wards, could be subtracted from each other.
 */
export function openQuarter(quarter: string, frozen: readonly FrozenQuarter[]): OpenQuarter {
  const units = new Map<number, OpenQuarter['units'][number]>();
  for (const { content, adjustments } of frozen) {
    for (const { areaId, name, kind, figures } of content.parts) {
      if (!isCommunal({ kind }) || units.has(areaId)) continue;
      units.set(areaId, {
        areaId,
        name,
        kind,
        adjusted: adjustments.some((one) => one.areaId === areaId),
        counts: openCounts(countsOf(adjusted(areaId, figures, adjustments))),
      });
    }
  }
  const told = [...units.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  return { quarter, units: told, total: openTotal(told.map(({ counts }) => counts)) };
}

function countsOf(figures: readonly FrozenFigure[]): FrozenCounts {
  return Object.fromEntries(figures.map(({ code, value }) => [code, value]));
}
