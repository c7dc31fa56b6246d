import { z } from 'zod';
import { readSealTo } from '../../accounts/server/index.ts';
import { displayNames } from '../../areas/area.ts';
import { loadAreas } from '../../areas/server/index.ts';
import { currentLawBook } from '../../law/server/index.ts';
import { dayOf } from '../../platform/clock.ts';
import type { PageLoader } from '../../platform/http/pages.ts';
import type { Services } from '../../platform/services.ts';
import { chairOf, findKind, findLivingScheme, newestKinds } from '../../schemes/server/index.ts';
import { offerDue } from '../offer-due.ts';
import type { JoinPageData, ProposePageData } from '../offer-page-data.ts';

/** Gathers `/mo-hinh/tham-gia`: `?mo-hinh=` names the scheme. */
export function joinPage(services: Services): PageLoader<JoinPageData> {
  const { db } = services;
  return async ({ query }) => {
    const asked = z.uuid().safeParse(query['mo-hinh']);
    const row = asked.success ? await findLivingScheme(db, asked.data) : undefined;
    if (row === undefined) return { scheme: null };
    const [sealTo, kind, answerBy] = await Promise.all([
      readSealTo(services, row.unit_id),
      findKind(db, row.kind),
      dueToday(services),
    ]);
    const does = kind?.form.does ?? { vi: '', en: '' };
    const unit = sealTo && { vi: sealTo.desk.name, en: sealTo.desk.nameEn };
    const chair = chairOf(row);
    return {
      scheme: {
        schemeId: row.scheme_id,
        name: row.name,
        does,
        unit,
        chair: chair && { name: chair.name, contact: chair.contact },
        answerBy,
      },
    };
  };
}

/** Gathers `/mo-hinh/de-xuat`: the kinds that there are; `?dia-ban=` names the ward. */
export function proposePage(services: Services): PageLoader<ProposePageData> {
  const { db } = services;
  return async ({ query }) => {
    const [areas, kinds, answerBy] = await Promise.all([loadAreas(db), newestKinds(db), dueToday(services)]);
    const area = areas.find(Number(query['dia-ban'] ?? 0));
    return {
      area: area ? { areaId: area.areaId, name: displayNames(area) } : null,
      answerBy,
      kinds: kinds.map(({ kind, form }) => ({ kind, name: form.name, does: form.does })),
    };
  };
}

/** By which day what is sent today is to be answered. */
async function dueToday({ db, clock }: Services): Promise<string> {
  return offerDue(await currentLawBook(db, clock), dayOf(clock.now())).day;
}
