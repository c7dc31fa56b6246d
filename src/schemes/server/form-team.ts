import type { z } from 'zod';
import { AppError, invalidInput } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { storeWords } from '../../words/server/index.ts';
import type { formTeam as contract } from '../site-contract.ts';
import { appendStep } from './append-step.ts';
import { checkRecord } from './check-record.ts';
import { receiveOptional } from './receive-optional.ts';
import { findSite, type StoredScheme } from './scheme-queries.ts';
import { receiveTerm, saidOfTerm, storeTerm } from './store-term.ts';

/**
 * Enters a team inside a site, with its first term of office. Throws `not_found` for an unknown site, `outside_site`
 * for a term beyond the site's time, `kind_changed`, `scheme_changed`, and the errors of the record and its words.
 */
export async function formTeam(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  formed: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const { teamId, siteId } = formed;
  const site = await findSite(db, scheme, siteId);
  if (site === undefined) throw new AppError('not_found');
  await checkRecord(db, scheme.kind, formed, (form) => form.team, formed.words !== null);
  const term = await receiveTerm(services, scheme, site, formed.term);
  const words = await receiveOptional(services, formed.words, { subjectId: teamId, unitId: scheme.unit_id });
  const by = { accountId, at: clock.now() };
  const name = formed.name.normalize('NFC');
  const said = [siteId, name, JSON.stringify(formed.fields), words?.body.sha256 ?? null, ...saidOfTerm(term)];
  const step = { action: 'form_team', onDay: formed.term.fromDay, subjectId: teamId, said } as const;
  const { area_id, scheme_id } = scheme;
  return transaction(db, async (trx) => {
    const version = await appendStep(trx, scheme, formed.version, step, by);
    const written = await trx
      .insertInto('scheme_team')
      .values({
        area_id,
        scheme_id,
        team_id: teamId,
        site_id: siteId,
        name,
        kind_version: formed.kindVersion,
        fields: JSON.stringify(formed.fields),
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (written.numInsertedOrUpdatedRows !== 1n) throw invalidInput('teamId', 'invalid_value');
    await storeTerm(trx, scheme, { teamId, placeAreaId: site.place_area_id }, term, by);
    const about = {
      areaId: area_id,
      subjectId: teamId,
      role: 'fields' as const,
      authorId: accountId,
      at: by.at,
    };
    if (words !== null) await storeWords(trx, 'scheme_team', words, about);
    return { version };
  });
}
