import type { z } from 'zod';
import { displayNames } from '../../accounts/server/index.ts';
import type { Services } from '../../platform/services.ts';
import type { Counted } from '../indicator-contract.ts';
import { indicatorQuery } from '../indicator-contract.ts';
import type { IndicatorCode } from '../indicators.ts';
import type { CountedWords, KindSum } from '../kind-figure-contract.ts';
import { besideBefore } from '../kind-figures.ts';
import { adjusted, type FrozenFigure, frozenContent } from '../snapshot.ts';
import type { readSnapshot as contract } from '../snapshot-contract.ts';
import { type Basis, workOut } from '../work-out.ts';
import { askPeriod } from './ask-period.ts';
import { basisOf } from './basis-of.ts';
import { KEPT_CODES } from './count-sources.ts';
import { placeOf } from './scope-of.ts';
import { adjustmentOf, findAdjustments, findSnapshot, type SnapshotKey } from './snapshot-queries.ts';
import { allCounted, sumKinds } from './sum-kinds.ts';

type Reply = z.input<(typeof contract)['reply']>;

/** A frozen period with its adjustments, and beside it what the rows say today. Throws `not_found`. */
export async function readSnapshot(services: Services, key: SnapshotKey): Promise<Reply> {
  const { db } = services;
  const [row, adjustments] = await Promise.all([findSnapshot(db, key), findAdjustments(db, key)]);
  const content = frozenContent.parse(JSON.parse(row.content));
  const { areaId, from, to, calendar, asOf } = content;
  const asked = await askPeriod(services, indicatorQuery.parse({ areaId, from, to }));
  const fields = await allCounted(db);
  const [today, kinds] = await Promise.all([
    basisOf(services, asked.scope),
    sumKinds(db, fields, asked.scope),
  ]);
  const names = await displayNames(db, [row.frozen_by, ...adjustments.map((one) => one.adjusted_by)]);
  const all = adjustments.map(adjustmentOf);
  const inParts = new Set(content.parts.flatMap((part) => asked.countedIn(part.areaId)));
  const apart = asked.scope.areaIds.filter((id) => !inParts.has(id));
  return {
    area: placeOf(asked.area),
    from,
    to,
    calendar,
    asOf,
    frozenAt: row.frozen_at.toISOString(),
    frozenBy: names.get(row.frozen_by) ?? '',
    sha256: row.sha256.toString('base64url'),
    leafHash: row.leaf_hash.toString('base64url'),
    content: row.content,
    figures: beside(content.figures, adjusted(areaId, content.figures, all), today.whole),
    parts: content.parts.map(({ figures, ...place }) => ({
      ...place,
      figures: beside(figures, adjusted(place.areaId, figures, all), today.of(asked.countedIn(place.areaId))),
    })),
    rest: beside(content.rest, content.rest, today.of(apart)),
    kinds: content.kinds === undefined ? [] : besideKinds(content.kinds, kinds, fields),
    adjustments: adjustments.map((one) => ({
      seq: one.seq,
      areaId: one.part_area_id,
      code: one.indicator,
      from: { value: one.value_from, of: one.of_from },
      to: { value: one.value_to, of: one.of_to },
      reason: one.reason,
      words: one.words,
      adjustedBy: names.get(one.adjusted_by) ?? '',
      adjustedAt: one.adjusted_at.toISOString(),
    })),
  };
}

/** Each figure as frozen, as adjusted, and as it is today. */
function beside(
  frozen: readonly FrozenFigure[],
  since: readonly FrozenFigure[],
  today: Basis,
): Reply['figures'] {
  return frozen.map((figure, index) => ({
    code: figure.code,
    frozen: counted(figure),
    adjusted: counted(since[index] ?? figure),
    now: KEPT_CODES.includes(figure.code) ? nowOf(figure.code, today) : null,
  }));
}

/** Each sum of a kind's field as frozen, and as it is today; null where no form counts it any more. */
function besideKinds(
  frozen: readonly KindSum[],
  today: readonly KindSum[],
  counted: readonly CountedWords[],
): Reply['kinds'] {
  const stillCounted = new Set(counted.map(({ key }) => key));
  return besideBefore(frozen, today).map(({ before: now, ...figure }) => {
    return { ...figure, now: stillCounted.has(figure.key) ? now : null };
  });
}

function counted({ value, of }: FrozenFigure): Counted {
  return { value, of };
}

function nowOf(code: IndicatorCode, today: Basis): Counted {
  const { code: _, ...now } = workOut(code, today);
  return now;
}
