import type { Area } from '../../../areas/area.ts';
import { currentLawBook } from '../../../law/server/index.ts';
import { AppError } from '../../../platform/app-error.ts';
import type { Db } from '../../../platform/database.ts';
import type { Services } from '../../../platform/services.ts';
import { lengthOf } from '../../calendar-periods.ts';
import type { CalendarCode } from '../../calendars.ts';
import type { Counted, IndicatorFigure } from '../../indicator-contract.ts';
import type { KindFigure } from '../../kind-figure-contract.ts';
import { besideBefore } from '../../kind-figures.ts';
import type { NamedScheme } from '../../paragraph-facts.ts';
import { LENGTH_OF_KIND, type ReportFigure, type ReportKind } from '../../report.ts';
import { namedIn } from '../../tell-period.ts';
import { type AskedPeriods, askPeriod } from '../ask-period.ts';
import { readOverview } from '../read-overview.ts';
import { readKindSums } from '../sum-kinds.ts';
import { REST, type SnapshotFigures, snapshotFigures } from './snapshot-figures.ts';

/** A unit below the area, with what it had of each indicator that counts rows, now and in the period before. */
interface PartFigures extends Pick<Area, 'areaId' | 'name' | 'kind'> {
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
interface ReportScope {
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
  const now = await readOverview(services, asked);
  const frozen = await frozenAs(services, area.areaId, now.snapshotId);
  const before = against && (await figuresBefore(services, area.areaId, against));
  const figureOf = (areaId: number, { code, ...counted }: IndicatorFigure): ReportFigure => ({
    code,
    ...(frozen?.of(areaId, code) ?? counted),
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
    rest: now.rest.map(({ code, ...counted }) => ({ code, ...(frozen?.of(REST, code) ?? counted) })),
    // a report is written in Vietnamese
    schemes: namedIn(now.schemes, 'vi'),
    ...(await kindsOf(services.db, asked, frozen, before)),
  };
}

/** What the area and each unit had in the period that is compared with; one that did not stand then has nothing. */
async function figuresBefore(
  services: Services,
  areaId: number,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<SnapshotFigures> {
  const period = { areaId, from, to, units: 'then', calendar: 'free', against: 'none' } as const;
  const asked = await askPeriod(services, period);
  const past = await readOverview(services, asked);
  const frozen = await frozenAs(services, areaId, past.snapshotId);
  const byArea = new Map<number | typeof REST, ReadonlyMap<string, Counted>>(
    [{ areaId, figures: past.figures }, ...past.parts].map((part) => [
      part.areaId,
      new Map(part.figures.map(({ code, value, of }) => [code, { value, of }])),
    ]),
  );
  return {
    of: (id, code) => frozen?.of(id, code) ?? byArea.get(id)?.get(code),
    kinds: frozen === null ? await readKindSums(services.db, asked.scope) : frozen.kinds,
  };
}

/**
 * The sums of the kinds' fields, each period as it was frozen where it has been. One that was frozen before these were
 * counted says nothing of them: the report has none of it then, and no comparison with it.
 */
async function kindsOf(
  db: Db,
  { scope }: AskedPeriods,
  frozen: SnapshotFigures | null,
  before: SnapshotFigures | null,
): Promise<{ readonly kinds?: readonly KindFigure[] }> {
  const now = frozen === null ? await readKindSums(db, scope) : frozen.kinds;
  return now === null ? {} : { kinds: besideBefore(now, before?.kinds ?? null) };
}

async function frozenAs(
  { db }: Services,
  areaId: number,
  snapshotId: string | null,
): Promise<SnapshotFigures | null> {
  return snapshotId === null ? null : snapshotFigures(db, { areaId, snapshotId });
}
