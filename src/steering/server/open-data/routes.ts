import { AppError } from '../../../platform/app-error.ts';
import type { Db } from '../../../platform/database.ts';
import { publicRoute } from '../../../platform/http/define-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import {
  downloadOpenQuarter,
  listOpenQuarters,
  type OpenQuarter,
  readOpenQuarter,
} from '../../open-data-contract.ts';
import { openQuarter } from '../../open-quarter.ts';
import { listFrozenQuarters, readFrozenQuarter } from './frozen-quarters.ts';
import { openQuarterCsv } from './open-quarter-csv.ts';

/** What everybody may download. */
export function openDataRoutes({ db }: { readonly db: Db }): Route[] {
  return [
    publicRoute(listOpenQuarters, async () => ({ quarters: await listFrozenQuarters(db) })),
    publicRoute(readOpenQuarter, ({ params }) => readQuarter(db, params.quarter)),
    publicRoute(downloadOpenQuarter, async ({ params }) =>
      new TextEncoder().encode(openQuarterCsv(await readQuarter(db, params.quarter))),
    ),
  ];
}

/** A quarter as everybody may know it. Throws `not_found` where nobody has frozen it. */
async function readQuarter(db: Db, quarter: string): Promise<OpenQuarter> {
  const frozen = await readFrozenQuarter(db, quarter);
  if (frozen.length === 0) throw new AppError('not_found');
  return openQuarter(quarter, frozen);
}
