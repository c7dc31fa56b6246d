import type { z } from 'zod';
import { AppError } from '../../platform/app-error.ts';
import { transaction } from '../../platform/database.ts';
import type { Services } from '../../platform/services.ts';
import { replaced } from '../../steps/server/index.ts';
import type { changeTeam as contract } from '../site-contract.ts';
import { appendStep } from './append-step.ts';
import { checkHoldsFrom } from './change-site.ts';
import { changeWords, receiveChange, saidOfChange } from './change-words.ts';
import { checkChange } from './check-record.ts';
import { findSite, findTeam, type StoredScheme } from './scheme-queries.ts';

/**
 * Says anew what a team is called and records; the step keeps what that replaces. Throws `not_found`, `scheme_changed`,
 * `kind_changed`, `day_in_future`, `end_before_start`, and the errors of the record and its words.
 */
export async function changeTeam(
  services: Services,
  accountId: string,
  scheme: StoredScheme,
  teamId: string,
  changed: z.output<(typeof contract)['body']>,
): Promise<{ version: number }> {
  const { db, clock } = services;
  const team = await findTeam(db, scheme, teamId);
  const site = team && (await findSite(db, scheme, team.site_id));
  if (team === undefined || site === undefined) throw new AppError('not_found');
  checkHoldsFrom(changed.onDay, site.from_day);
  const { area_id: areaId, unit_id: unitId } = scheme;
  const fields = await checkChange(db, scheme.kind, changed, team, 'team');
  const fresh = { name: changed.name.normalize('NFC'), kindVersion: changed.kindVersion, fields };
  const known = { name: team.name, kindVersion: team.kind_version, fields: team.fields };
  const words = await receiveChange(services, changed.words, { subjectId: teamId, unitId });
  const at = clock.now();
  const said = [fresh.name, JSON.stringify(fields), saidOfChange(words)];
  const about = { onDay: changed.onDay, subjectId: teamId, before: replaced(known, fresh), said };
  return transaction(db, async (trx) => {
    const step = { action: 'change_team', ...about } as const;
    const version = await appendStep(trx, scheme, changed.version, step, { accountId, at });
    await trx
      .updateTable('scheme_team')
      .set({ name: fresh.name, kind_version: fresh.kindVersion, fields: JSON.stringify(fields) })
      .where('area_id', '=', areaId)
      .where('scheme_id', '=', scheme.scheme_id)
      .where('team_id', '=', teamId)
      .execute();
    const of = { areaId, subjectId: teamId, role: 'fields', authorId: accountId, at } as const;
    await changeWords(trx, 'scheme_team', words, of);
    return { version };
  });
}
