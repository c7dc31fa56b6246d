import type { Area } from '../../../areas/area.ts';
import type { Services } from '../../../platform/services.ts';
import type { CalendarCode } from '../../calendars.ts';
import type { IndicatorFigure } from '../../indicator-contract.ts';
import type { NamedScheme } from '../../paragraph-facts.ts';
import type { ReportFigure } from '../../report.ts';
import { type AskedPeriods, askPeriod } from '../ask-period.ts';
import { readOverview } from '../read-overview.ts';

/** A unit below the area, with what it had of each indicator that counts rows, now and in the period before. */
export interface PartFigures extends Pick<Area, 'areaId' | 'name' | 'kind'> {
  readonly figures: readonly ReportFigure[];
}

/** The figures of a report as they were when it was composed; plain data, kept with it. */
export interface FrozenFigures {
  readonly area: Pick<Area, 'name' | 'kind'>;
  readonly asOf: string;
  readonly against: { readonly from: string; readonly to: string; readonly asOf: string } | null;
  readonly figures: readonly ReportFigure[];
  readonly parts: readonly PartFigures[];
  /** What belongs to the area but to none of its parts. */
  readonly rest: readonly IndicatorFigure[];
  readonly schemes: readonly NamedScheme[];
}

/** What a report tells of. */
export interface ReportScope {
  readonly areaId: number;
  readonly from: string;
  readonly to: string;
  readonly calendar: CalendarCode;
}

/** The area and the periods of a report: compared with the same period a year before. Throws as `askPeriod` does. */
export function askReportPeriod(services: Services, scope: ReportScope): Promise<AskedPeriods> {
  return askPeriod(services, { ...scope, units: 'then', against: 'year' });
}

/** The figures of now, for the area and each unit directly below it. */
export async function readFrozenFigures(services: Services, asked: AskedPeriods): Promise<FrozenFigures> {
  const { area, against } = asked;
  const now = await readOverview(services, asked);
  const past = against && (await partsBefore(services, area.areaId, against));
  return {
    area: { name: area.name, kind: area.kind },
    asOf: now.asOf,
    against: now.against,
    figures: now.figures,
    parts: now.parts.map(({ areaId, name, kind, figures }) => ({
      areaId,
      name,
      kind,
      figures: figures.map((figure) => ({ ...figure, before: past?.get(areaId)?.get(figure.code) ?? null })),
    })),
    rest: now.rest,
    schemes: [],
  };
}

type CountsByCode = ReadonlyMap<string, { value: number | null; of: number | null }>;

/** What each unit had in the period that is compared with; a unit that did not stand then has nothing. */
async function partsBefore(
  services: Services,
  areaId: number,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<number, CountsByCode>> {
  const asked = await askPeriod(services, {
    areaId,
    from,
    to,
    units: 'then',
    calendar: 'free',
    against: 'none',
  });
  const { parts } = await readOverview(services, asked);
  return new Map(
    parts.map((part) => [
      part.areaId,
      new Map(part.figures.map(({ code, value, of }) => [code, { value, of }])),
    ]),
  );
}
