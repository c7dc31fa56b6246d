import type { PlannedNotice } from '../../src/demo/plan-wanted.ts';
import { dayOfMoment } from '../../src/law/day.ts';
import type { Db } from '../../src/platform/database.ts';
import type {} from '../../src/results/server/index.ts';

/** The rows of planned notices as they stand in the end, without their steps, visits and pictures. */
export async function putPlannedWanted(
  db: Db,
  plan: readonly PlannedNotice[],
  unitOf: (desk: string) => { readonly unitId: number; readonly areaId: number },
): Promise<void> {
  await db
    .insertInto('wanted_notice')
    .values(plan.map((notice) => rowOf(notice, unitOf)))
    .execute();
}

function rowOf(
  { noticeId, desk, text, draftedAt, publishedAt, visits, ending }: PlannedNotice,
  unitOf: Parameters<typeof putPlannedWanted>[2],
) {
  const { unitId, areaId } = unitOf(desk);
  const by = ending && unitOf(ending.desk);
  return {
    area_id: areaId,
    notice_id: noticeId,
    unit_id: unitId,
    state: ending?.ending ?? (publishedAt === null ? ('draft' as const) : ('published' as const)),
    version: 1,
    number: text.number,
    decided_on: text.decidedOn,
    issuer: text.issuer,
    source: text.source,
    full_name: ending ? null : text.fullName,
    birth_year: null,
    residence: null,
    features: null,
    offence: text.offence,
    contact: null,
    folded: '',
    photo_as: null,
    photo_sha256: null,
    changed_at: new Date(ending?.at ?? publishedAt ?? draftedAt),
    published_at: publishedAt === null ? null : new Date(publishedAt),
    published_on: publishedAt === null ? null : dayOfMoment(new Date(publishedAt)),
    act_number: ending?.actNumber ?? null,
    ended_on: ending?.endedOn ?? null,
    ended_unit_id: by?.unitId ?? null,
    ended_area_id: by?.areaId ?? null,
    visits: visits.length,
  };
}
