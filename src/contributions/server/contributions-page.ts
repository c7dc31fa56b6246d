import { z } from 'zod';
import type { PageLoader } from '../../platform/http/pages.ts';
import type { Services } from '../../platform/services.ts';
import { findSchemeAnywhere } from '../../schemes/server/index.ts';
import type { ContributionsPageData } from '../public-page-data.ts';
import { presentFund } from './public-funds.ts';

/** Gathers `/dong-gop`: where the holder of a slip enters its code, whichever scheme it is of. */
export const contributionsPage: PageLoader<ContributionsPageData> = async () => ({ fund: null });

/** Gathers `/dong-gop/:schemeId`. Nobody need sign in; of a scheme that was never launched there is no page. */
export function schemeFundPage({ db }: Pick<Services, 'db'>): PageLoader<ContributionsPageData> {
  return async ({ params }) => {
    const asked = z.uuid().safeParse(params.schemeId);
    const scheme = asked.success ? await findSchemeAnywhere(db, asked.data) : undefined;
    if (scheme === undefined || scheme.launched_on === null) return undefined;
    return { fund: await presentFund(db, scheme) };
  };
}
