import type { Db } from '../../../platform/database.ts';
import type { PageLoader } from '../../../platform/http/pages.ts';
import type { OpenDataPageData } from '../../open-data-page-data.ts';
import { openQuarter } from '../../open-quarter.ts';
import { listFrozenQuarters, readFrozenQuarter } from './frozen-quarters.ts';

/** Gathers `/so-lieu`; `?quy=` names a quarter, `2018-Q1`. One that is not frozen is no page. */
export function openDataPage({ db }: { readonly db: Db }): PageLoader<OpenDataPageData> {
  return async ({ query }) => {
    const quarters = await listFrozenQuarters(db);
    const quarter = query.quy ?? quarters[0];
    if (quarter === undefined) return { quarters, shown: null };
    if (!quarters.includes(quarter)) return undefined;
    const shown = openQuarter(quarter, await readFrozenQuarter(db, quarter));
    return { quarters, shown };
  };
}
