import type { Area } from '../../../areas/area.ts';
import { currentLawBook } from '../../../law/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Services } from '../../../platform/services.ts';
import { lengthOf } from '../../calendar-periods.ts';
import type { CalendarCode } from '../../calendars.ts';
import type { Counted, IndicatorFigure } from '../../indicator-contract.ts';
import type { KindFigure } from '../../kind-figure-contract.ts';
import type { NamedScheme } from '../../paragraph-facts.ts';
import { LENGTH_OF_KIND, type ReportFigure, type ReportKind } from '../../report.ts';
import { namedIn } from '../../tell-period.ts';
import { type AskedPeriods, askPeriod } from '../ask-period.ts';
import { readKindFigures } from '../read-kind-figures.ts';
import { readOverview } from '../read-overview.ts';
import { REST, type SnapshotFigures, snapshotFigures } from './snapshot-figures.ts';

/** A unit below the area, with what it had of each indicator that counts rows, now and in the period before. */
export interface PartFigures extends Pick<Area, 'areaId' | 'name' | 'kind'> {
  readonly figures: readonly ReportFigure[];
}

/** The figures of a report as they were when it was composed; plain data, kept with it. */
export interface FrozenFigures {
  readonly area: Pick<Area, 'name' | 'kind'>;
  readonly asOf: string;
  /** The snapshot that they were taken from; null where they were counted. */
  readonly snapshotId: string | null;
  readonly against: { readonly from: string; readonly to: string; readonly asOf: string } | null;
  readonly figures: readonly ReportFigure[];
  readonly parts: readonly PartFigures[];
  /** What belongs to the area but to none of its parts. */
  readonly rest: readonly IndicatorFigure[];
  readonly schemes: readonly NamedScheme[];
  /** What the fields of the kinds of scheme add up to; absent in reports composed before there were any. */
  readonly kinds?: readonly KindFigure[];
}

/** What a report tells of. */
export interface ReportScope {
  readonly kind: ReportKind;
  readonly areaId: number;
  readonly from: string;
  readonly to: string;
  readonly calendar: CalendarCode;
}

/**
 * The area and the periods of a report: compared with the same period a year before. Throws as `askPeriod` does, and
 * `not_a_period` where a report of a kind is about a period of another length: half a year is no month.
 */
export async function askReportPeriod(
  services: Services,
  { kind, ...scope }: ReportScope,
): Promise<AskedPeriods> {
  const asked = await askPeriod(services, { ...scope, units: 'then', against: 'year' });
  const length = LENGTH_OF_KIND[kind];
  if (length === null) return asked;
  const { calendar } = scope;
  const book = await currentLawBook(services.db, services.clock);
  if (calendar === 'free' || lengthOf(book, calendar, scope) !== length) throw new AppError('not_a_period');
  return asked;
}

/**
 * The figures of an area and of each unit directly below it: of now, or, where the period has been frozen, as frozen
 * and adjusted since; beside each the same of the period before.
 */
export async function readFrozenFigures(services: Services, asked: AskedPeriods): Promise<FrozenFigures> {
  const { area, against } = asked;
  const [now, kinds] = await Promise.all([
    readOverview(services, asked),
    readKindFigures(services.db, asked),
  ]);
  const frozen = await frozenAs(services, area.areaId, now.snapshotId);
  const before = against && (await figuresBefore(services, area.areaId, against));
  const figureOf = (areaId: number, { code, ...counted }: IndicatorFigure): ReportFigure => ({
    code,
    ...(frozen.of(areaId, code) ?? counted),
    before: before?.of(areaId, code) ?? null,
  });
  return {
    area: { name: area.name, kind: area.kind },
    asOf: now.asOf,
    snapshotId: now.snapshotId,
    against: now.against,
    figures: now.figures.map(({ before: _, ...figure }) => figureOf(area.areaId, figure)),
    parts: now.parts.map(({ areaId, name, kind, figures }) => ({
      areaId,
      name,
      kind,
      figures: figures.map((figure) => figureOf(areaId, figure)),
    })),
    rest: now.rest.map(({ code, ...counted }) => ({ code, ...(frozen.of(REST, code) ?? counted) })),
    // a report is written in Vietnamese
    schemes: namedIn(now.schemes, 'vi'),
    kinds: kindsOf(kinds, frozen, before),
  };
}

/** What the area and each unit had in the period that is compared with; one that did not stand then has nothing. */
async function figuresBefore(
  services: Services,
  areaId: number,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<SnapshotFigures> {
  const period = { areaId, from, to, units: 'then', calendar: 'free', against: 'none' } as const;
  const past = await readOverview(services, await askPeriod(services, period));
  const frozen = await frozenAs(services, areaId, past.snapshotId);
  const byArea = new Map<number | typeof REST, ReadonlyMap<string, Counted>>(
    [{ areaId, figures: past.figures }, ...past.parts].map((part) => [
      part.areaId,
      new Map(part.figures.map(({ code, value, of }) => [code, { value, of }])),
    ]),
  );
  return {
    of: (id, code) => frozen.of(id, code) ?? byArea.get(id)?.get(code),
    kinds: frozen.kinds,
  };
}

/** The sums of the kinds' fields, as frozen in either period where it has been. */
function kindsOf(
  now: readonly KindFigure[],
  frozen: SnapshotFigures,
  before: SnapshotFigures | null,
): KindFigure[] {
  const formerly = (key: string) => {
    const former = before?.kinds?.find((one) => one.key === key);
    if (former !== undefined) return { sum: former.sum, records: former.records };
    return now.find((one) => one.key === key)?.before ?? null;
  };
  return (frozen.kinds ?? now).map((figure) => ({ ...figure, before: formerly(figure.key) }));
}

async function frozenAs(
  { db }: Services,
  areaId: number,
  snapshotId: string | null,
): Promise<SnapshotFigures> {
  return snapshotId === null ? { of: () => undefined } : snapshotFigures(db, { areaId, snapshotId });
}
